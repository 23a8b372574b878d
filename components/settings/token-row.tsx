import { Button } from "@/components/ui/button";
import { TableCell, TableRow } from "@/components/ui/table";
import { clockTime, dayOf } from "@/lib/client/format/clock";
import { shortDay } from "@/lib/client/format/day";
import { ROLE_NAMES } from "@/lib/client/format/role-names";
import type { ApiToken } from "@/lib/contracts/token";
import { scopeWords } from "./scope-words";

type TokenRowProps = {
  token: ApiToken;
  stores: { id: string; name: string }[];
  timeZone: string;
  /** Revoked in a moment, unless it is taken back. */
  leaving: boolean;
  onRevoke: () => void;
};

/** One token; a revoked one stays in the list, in lighter ink. */
export function TokenRow({ token, stores, timeZone, leaving, onRevoke }: TokenRowProps) {
  const names = token.stores.map((id) => stores.find((store) => store.id === id)?.name ?? id);
  const when = (instant: string) => {
    const day = shortDay(dayOf(instant, timeZone));
    return <time dateTime={instant}>{`${day}, ${clockTime(instant, timeZone)}`}</time>;
  };
  const over = token.revoked_at !== null;
  return (
    <TableRow className={over ? "text-tentative" : ""}>
      <TableCell className="font-medium">{token.name}</TableCell>
      <TableCell>
        {ROLE_NAMES[token.role]}
        {names.length > 0 && <span className="block text-quiet text-small">{names.join(", ")}</span>}
      </TableCell>
      <TableCell className="min-w-44 text-small">
        {scopeWords(token)}
        {token.requests_per_minute !== null && (
          <span className="block text-quiet">{token.requests_per_minute.toLocaleString("en")} requests a minute</span>
        )}
      </TableCell>
      <TableCell>
        <code className="whitespace-nowrap font-sans tabular-nums">…{token.hint}</code>
      </TableCell>
      <TableCell className="whitespace-nowrap">{token.last_used_at ? when(token.last_used_at) : "Never"}</TableCell>
      <TableCell>
        {when(token.created_at)}
        <span className="block text-quiet text-small">{token.created_by}</span>
      </TableCell>
      <TableCell numeric>
        {over && token.revoked_at && <>Revoked {when(token.revoked_at)}</>}
        {!over && leaving && <span className="text-quiet">Being revoked</span>}
        {!over && !leaving && (
          <Button variant="danger" size="small" onClick={onRevoke} aria-label={`Revoke ${token.name}`}>
            Revoke
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}
