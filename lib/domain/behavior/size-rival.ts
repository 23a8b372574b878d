import type { Piece } from "@/lib/domain/signals/pieces";
import type { ChangeWindow } from "./change-window";
import { moreThanUsual, plural, type Rival, type Verdict } from "./rival";
import { normalSize, sizeGroup, usualSizes } from "./usual-sizes";

/** Another size than usual in the same slot and department, in more of the recent pieces than before. */
export function sizeRival({ recent, baseline }: ChangeWindow): Rival {
  const usual = usualSizes(baseline);
  const compare = (pieces: readonly Piece[]) => {
    const known = pieces.filter((piece) => piece.size !== null && usual.has(sizeGroup(piece)));
    const other = known.filter((piece) => normalSize(piece.size!) !== usual.get(sizeGroup(piece)));
    return { known: known.length, other: other.length };
  };
  const now = compare(recent);
  if (now.known === 0)
    return {
      kind: "new_size",
      verdict: "unknown",
      reason: "No recent purchase has a size to compare with a usual one.",
    };
  const before = compare(baseline);
  const more = moreThanUsual(now.other, now.known, before.other, before.known);
  const verdict: Verdict = !more ? "unlikely" : now.other >= now.known / 2 ? "likely" : "in_part";
  return {
    kind: "new_size",
    verdict,
    reason: `${now.other} of ${plural(now.known, "recent piece", "recent pieces")} with a size to compare are in another size than usual; ${before.other} of ${before.known} before.`,
  };
}
