import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
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

/** A cell on a phone, where rows are paragraphs. */
const stacked = "max-sm:not-first:pl-0 max-sm:py-0";

/** What the head of the column says elsewhere. */
const OnPhone = ({ children }: { children: string }) => <span className="text-quiet sm:hidden">{children}</span>;

/** One token; a revoked one stays in the list, in lighter ink. */
export function TokenRow({ token, stores, timeZone, leaving, onRevoke }: TokenRowProps) {
  const names = token.stores.map((id) => stores.find((store) => store.id === id)?.name ?? id);
  const when = (instant: string) => {
    const day = shortDay(dayOf(instant, timeZone));
    return <time dateTime={instant}>{`${day}, ${clockTime(instant, timeZone)}`}</time>;
  };
  const over = token.revoked_at !== null;
  return (
    <TableRow className={cx("max-sm:grid max-sm:gap-0.5 max-sm:py-4", over && "text-tentative")}>
      <TableCell className={cx(stacked, "font-medium")}>{token.name}</TableCell>
      <TableCell className={stacked}>
        <OnPhone>Acts as </OnPhone>
        {ROLE_NAMES[token.role]}
        {names.length > 0 && <span className="block text-quiet text-small">{names.join(", ")}</span>}
      </TableCell>
      <TableCell className={cx(stacked, "text-small sm:min-w-44")}>
        <OnPhone>May: </OnPhone>
        {scopeWords(token)}
        {token.requests_per_minute !== null && (
          <span className="block text-quiet">{token.requests_per_minute.toLocaleString("en")} requests a minute</span>
        )}
      </TableCell>
      <TableCell className={stacked}>
        <OnPhone>Ends in </OnPhone>
        <code className="whitespace-nowrap font-sans tabular-nums">…{token.hint}</code>
      </TableCell>
      <TableCell className={cx(stacked, "whitespace-nowrap")}>
        <OnPhone>Last used: </OnPhone>
        {token.last_used_at ? when(token.last_used_at) : "Never"}
      </TableCell>
      <TableCell className={stacked}>
        <OnPhone>Made: </OnPhone>
        {when(token.created_at)}
        <span className="block text-quiet text-small">{token.created_by}</span>
      </TableCell>
      <TableCell numeric className={cx(stacked, "max-sm:mt-2 max-sm:text-left")}>
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
