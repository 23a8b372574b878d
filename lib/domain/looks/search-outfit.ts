import type { Option } from "./options";
import { joins, type Outfit } from "./outfit";
import { BEST_MATCH, rateMatch } from "./rate-match";

/** A place to fill: any of the slots will do, the first for preference. An optional one is filled or passed over. */
export type Step = { slots: readonly string[]; optional: boolean };

/** What a slot may be filled with: own pieces and the range's, each best first. */
export type SlotOptions = { own: readonly Option[]; offered: readonly Option[] };

export type Search = {
  steps: readonly Step[];
  optionsOf: (slot: string) => SlotOptions;
  /** Is a suggested piece there in the size? Null: no. Else what trying it on costs. */
  cost: (option: Option) => number | null;
  /** Outfits kept after each step, ways to go on from each, and options of a kind that are looked at for it. */
  width: number;
  branch: number;
  depth: number;
};

type Way = { option: Option; score: number };

/** An owned anchor and one more: a look of owned pieces alone would offer nothing. */
const MOST_OWNED = 2;
/** An owned piece meant for the occasion is worth so much more than a bought one, and so much less once there are enough. */
const OWNED = 1;
const TOO_MANY_OWNED = -4;
const ownBonus = ({ meant }: Option, enough: boolean): number => (enough ? TOO_MANY_OWNED : meant ? OWNED : 0);
/** An open place outweighs everything else. */
const OPEN = -10;
/** How much better a piece of the next slot must be than one of the first, of a place that either may fill. */
const SECOND_CHOICE = 0.4;

/**
 * Beam search: place after place, the best few outfits go on, each with its best few pieces. So an early favourite that
 * leaves nothing for the shoes loses to the next best. Bounded by steps x width x branch, deterministic: options come in
 * one order and sorting is stable. The best outfit found, open places included; `starts` must not be empty.
 */
export function searchOutfit(starts: readonly Outfit[], search: Search): Outfit {
  let beam = starts;
  for (const step of search.steps) {
    const next = beam.flatMap((outfit) => goOn(outfit, step, search));
    beam = next.sort((a, b) => b.score - a.score).slice(0, search.width);
  }
  return beam[0]!;
}

export function wear(outfit: Outfit, option: Option, score: number): Outfit {
  return {
    chosen: [
      ...outfit.chosen,
      { garment: option.garment, own: option.own, product: option.candidate?.product ?? null },
    ],
    open: outfit.open,
    owned: outfit.owned + (option.own ? 1 : 0),
    score: outfit.score + score,
  };
}

function goOn(outfit: Outfit, step: Step, search: Search): Outfit[] {
  const isTaken = (slot: string) => outfit.chosen.some(({ garment }) => garment.slot === slot);
  if (!step.optional && step.slots.some(isTaken)) return [outfit];
  const ways: Way[] = [];
  const enough = outfit.owned >= MOST_OWNED;
  let later = 0;
  for (const slot of step.slots) {
    if (isTaken(slot)) continue;
    const { own, offered } = search.optionsOf(slot);
    collect(ways, outfit, own, later, search, enough);
    collect(ways, outfit, offered, later, search);
    later -= SECOND_CHOICE;
  }
  if (ways.length > 0) return ways.map(({ option, score }) => wear(outfit, option, score));
  return [step.optional ? outfit : { ...outfit, open: [...outfit.open, step.slots[0]!], score: outfit.score + OPEN }];
}

/** Puts the options that join the outfit among the best `branch` ways, best first; the earlier of equals. */
function collect(
  ways: Way[],
  outfit: Outfit,
  options: readonly Option[],
  later: number,
  { branch, depth, cost }: Search,
  enoughOwned = false,
): void {
  const end = Math.min(depth, options.length);
  for (let i = 0; i < end; i++) {
    const option = options[i]!;
    const worst = ways.length < branch ? Number.NEGATIVE_INFINITY : ways[branch - 1]!.score;
    const bonus = later + (option.own ? ownBonus(option, enoughOwned) : 0);
    // Options come best first, own ones meant for it before others: none further down can catch up either.
    if (option.base + bonus + BEST_MATCH <= worst) return;
    if (!joins(outfit, option.garment)) continue;
    const extra = option.own ? 0 : cost(option);
    if (extra === null) continue;
    const score = option.base + bonus + extra + rateMatch(outfit, option.garment);
    if (score <= worst) continue;
    if (ways.length === branch) ways.pop();
    const at = ways.findIndex((way) => way.score < score);
    ways.splice(at === -1 ? ways.length : at, 0, { option, score });
  }
}
