"use client";

import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableHead } from "@/components/ui/table";
import { toast } from "@/components/ui/toast";
import { failedChange, failedQuery } from "@/lib/client/http/failure-props";
import { useRevokeLater } from "@/lib/client/tokens/use-revoke-later";
import { useRevokeToken, useTokens } from "@/lib/client/tokens/use-tokens";
import type { ApiToken } from "@/lib/contracts/token";
import { CreateTokenDialog } from "./create-token-dialog";
import { TokenRow } from "./token-row";

type TokenListProps = { stores: { id: string; name: string }[]; timeZone: string };

/** The API tokens: who may ask what with each, and when it was last used. */
export function TokenList({ stores, timeZone }: TokenListProps) {
  const tokens = useTokens();
  const revokeToken = useRevokeToken();
  const { leaving, revoke, keep } = useRevokeLater((id) => revokeToken.mutate(id));
  const items = tokens.data?.items ?? [];

  const take = (token: ApiToken) => {
    revoke(token.id);
    toast(`“${token.name}” is being revoked`, { undo: () => keep(token.id) });
  };

  return (
    <section aria-labelledby="tokens-title">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h2 id="tokens-title" className="text-display-m">
            API tokens
          </h2>
          <p className="mt-1 max-w-[64ch] text-quiet">
            For the systems that read profiles. A token may do what it is given, within its role, and is shown once,
            when it is made.{" "}
            <a href="/docs" className="link">
              How to use one
            </a>
          </p>
        </div>
        <CreateTokenDialog stores={stores} />
      </div>
      {revokeToken.error && (
        <ErrorState
          title="The token was not revoked and still works."
          {...failedChange(revokeToken)}
          className="mt-5"
        />
      )}
      <div className="mt-6">
        {tokens.isPending && <Skeleton className="h-40" />}
        {tokens.isError && <ErrorState title="The tokens did not load." {...failedQuery(tokens)} />}
        {tokens.isSuccess && items.length === 0 && (
          <EmptyState title="No tokens yet">
            Create one for the first system that reads profiles, such as the CRM.
          </EmptyState>
        )}
        {items.length > 0 && (
          // On a phone each token is a paragraph: a table of seven columns cannot be read there.
          <Table className="max-sm:block">
            <thead className="max-sm:sr-only">
              <tr>
                <TableHead>Name</TableHead>
                <TableHead>Acts as</TableHead>
                <TableHead>May</TableHead>
                <TableHead>Ends in</TableHead>
                <TableHead>Last used</TableHead>
                <TableHead>Made</TableHead>
                <TableHead>
                  <span className="sr-only">Revoke</span>
                </TableHead>
              </tr>
            </thead>
            <tbody className="max-sm:block max-sm:border-ink max-sm:border-t">
              {items.map((token) => (
                <TokenRow
                  key={token.id}
                  token={token}
                  stores={stores}
                  timeZone={timeZone}
                  leaving={leaving.includes(token.id) || (revokeToken.isPending && revokeToken.variables === token.id)}
                  onRevoke={() => take(token)}
                />
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </section>
  );
}
