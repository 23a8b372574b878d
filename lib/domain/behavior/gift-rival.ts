import { dominantWearer } from "@/lib/domain/signals/gift-signal";
import type { Piece } from "@/lib/domain/signals/pieces";
import { sizeDistance } from "@/lib/domain/signals/size-distance";
import { wearerOf } from "@/lib/domain/taxonomy/department";
import type { ChangeWindow } from "./change-window";
import { moreThanUsual, plural, type Rival, type Verdict } from "./rival";
import { sameWeeks } from "./same-weeks";
import { sizeGroup, usualSizes } from "./usual-sizes";

/** Neighbouring sizes are the same person in another cut. */
const OTHER_BODY = 2;

/**
 * Presents: pieces of another department than the customer's own, or two sizes and more away in the same slot. Likely
 * when half of the recent pieces are, or a quarter in weeks in which presents are bought: December, or the same weeks
 * of an earlier year in which a quarter were.
 */
export function giftRival(window: ChangeWindow): Rival {
  const { recent, baseline } = window;
  const own = dominantWearer(baseline);
  const sizes = usualSizes(baseline);
  const tell = (piece: Piece): "own" | "other" | null => {
    const wearer = wearerOf(piece.tags.department?.value ?? null);
    if (own !== null && wearer !== null && wearer !== "unisex" && wearer !== own) return "other";
    const usual = sizes.get(sizeGroup(piece));
    const distance = usual && piece.size !== null ? sizeDistance(usual, piece.size) : null;
    if (distance !== null && distance >= OTHER_BODY) return "other";
    return (own !== null && wearer !== null) || distance !== null ? "own" : null;
  };
  const now = count(recent, tell);
  if (now.told === 0)
    return { kind: "gift", verdict: "unknown", reason: "Departments and sizes do not tell whom the pieces are for." };
  const usual = count(baseline, tell);
  const share = now.other / now.told;
  const season = share >= 0.25 ? giftSeason(window, tell) : null;
  const verdict: Verdict =
    share >= 0.5 || season !== null
      ? "likely"
      : moreThanUsual(now.other, now.told, usual.other, usual.told)
        ? "in_part"
        : "unlikely";
  const whose = own === null ? "the customer's own" : `${own}'s, the customer's usual department`;
  const reason =
    now.other === 0
      ? `${now.told === 1 ? "The one recent piece" : `All ${now.told} recent pieces`} of which it can be told ${now.told === 1 ? "is" : "are"} of the usual department and size.`
      : `${now.other} of ${plural(now.told, "recent piece", "recent pieces")} of which it can be told are not ${whose}, or are of another size; ${usual.other} of ${usual.told} before.${season ? ` ${season}` : ""}`;
  return { kind: "gift", verdict, reason };
}

type Tell = (piece: Piece) => "own" | "other" | null;

function count(pieces: readonly Piece[], tell: Tell): { told: number; other: number } {
  const told = pieces.map(tell).filter((what) => what !== null);
  return { told: told.length, other: told.filter((what) => what === "other").length };
}

function giftSeason(window: ChangeWindow, tell: Tell): string | null {
  if (window.recent.every(({ day }) => day.slice(5, 7) === "12")) return "It is December.";
  const before = count(sameWeeks(window), tell);
  return before.other >= 2 && before.other >= before.told / 4
    ? `In the same weeks of earlier years it was ${before.other} of ${before.told}.`
    : null;
}
