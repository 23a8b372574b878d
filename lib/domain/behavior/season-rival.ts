import type { Population } from "@/lib/domain/population";
import type { Piece } from "@/lib/domain/signals/pieces";
import type { ChangeWindow } from "./change-window";
import { populationShares } from "./population-shares";
import type { Rival, Verdict } from "./rival";
import { sameWeeks } from "./same-weeks";

/** Pull of all customers on the customer's own share of a type, in pieces. */
const PULL = 20;
/** Pieces of the same weeks of earlier years from which on they tell a habit. */
const MIN_SEASON = 3;

const unknown: Rival = {
  kind: "season",
  verdict: "unknown",
  reason: "Too little is known of what all customers bought lately and before.",
};

/** From this on all customers moved the same way, if not as far. */
const MOVED = 1.5;

/**
 * The season turning: how much of what the customer shows more of would have come if the shares of before had moved as
 * all customers' purchases moved, from the weeks in which the earlier pieces were bought or viewed to the last 56 days,
 * or as the customer did in the same weeks of earlier years. Likely from half of the gain on; in part from a fifth, or
 * when all customers moved the same way.
 */
export function seasonRival(window: ChangeWindow, population: Population): Rival {
  const { recent, baseline } = window;
  const own = [...baseline, ...recent].filter(({ bought }) => bought);
  const { now, earlier } = populationShares(population, "type", own, 0);
  const [after, before, season] = [typesOf(recent), typesOf(baseline), typesOf(sameWeeks(window))];
  if (after.total === 0 || before.total === 0 || Object.keys(population.purchase.all.type?.values ?? {}).length === 0)
    return unknown;
  const gained = [...after.counts].flatMap(([value, count]) => {
    const share = (before.counts.get(value) ?? 0) / before.total;
    const gain = count / after.total - share;
    if (gain <= 0) return [];
    const chosen = before.pieces.reduce((sum, piece) => sum + earlier({ ...piece, bought: true }, value), 0);
    const typical = chosen / before.pieces.length;
    const usual = ((before.counts.get(value) ?? 0) + PULL * typical) / (before.total + PULL);
    const drawn = usual * (now(value) / typical - 1);
    const again = season.total < MIN_SEASON ? 0 : (season.counts.get(value) ?? 0) / season.total - share;
    return [{ gain, explained: Math.min(gain, Math.max(0, drawn, again)), now: now(value), typical }];
  });
  if (gained.length === 0) return { kind: "season", verdict: "unlikely", reason: "No type of piece gained." };
  const sum = (of: (each: (typeof gained)[number]) => number) => gained.reduce((total, each) => total + of(each), 0);
  const explained = sum((each) => each.explained) / sum((each) => each.gain);
  const moved = sum((each) => each.now) / sum((each) => each.typical);
  const verdict: Verdict = explained >= 0.5 ? "likely" : explained >= 0.2 || moved >= MOVED ? "in_part" : "unlikely";
  return {
    kind: "season",
    verdict,
    reason: `All customers buy the types that gained ${moved.toFixed(2)} times as often now as when the earlier pieces were chosen; that and the same weeks of earlier years account for ${Math.round(100 * explained)}% of the gain.`,
  };
}

function typesOf(pieces: readonly Piece[]) {
  const counts = new Map<string, number>();
  const typed = pieces.filter((piece) => piece.values.type.length > 0);
  for (const piece of typed)
    for (const value of piece.values.type) counts.set(value, (counts.get(value) ?? 0) + 1 / piece.values.type.length);
  return { counts, total: typed.length, pieces: typed };
}
