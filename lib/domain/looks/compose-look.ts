import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import type { Piece } from "@/lib/domain/profile/reading";
import { findGap, type GapReason } from "./gap-reason";
import { anchorSlots, finishes, templates } from "./look-template";
import { type Option, ownOptions, suggestions } from "./options";
import { type Chosen, emptyOutfit, type Frame, frameOf, joins, type Outfit } from "./outfit";
import type { Rail } from "./rail";
import { type Search, type SlotOptions, type Step, searchOutfit, wear } from "./search-outfit";

/** A place of a look: filled, or empty for a reason. */
export type Place = { slot: string; chosen: Chosen | null; gap: GapReason | null };
export type Composed = { frame: Frame; places: Place[]; anchor: Piece | null };

/**
 * First a few good anchors and a narrow beam; where a place stays open, more of both, and a start without an anchor; then
 * own pieces of other looks as well: people have not as many shoes as they have occasions.
 */
const tries = [
  { anchors: 4, width: 6, branch: 3, depth: 24, again: false },
  { anchors: 16, width: 24, branch: 8, depth: Number.POSITIVE_INFINITY, again: false },
  { anchors: 16, width: 24, branch: 8, depth: Number.POSITIVE_INFINITY, again: true },
];
/** How much better an anchor of the first slot is than one of the next. */
const SLOT_STEP = 0.6;

/**
 * The look for an occasion: built on an owned piece where one fits, every place of the template filled, then finished.
 * The ways to dress are tried in order, first with a narrow and then with a wide search; the first without an open place
 * is taken, else the one with fewest, each open place with its reason.
 */
export function composeLook(rail: Rail, occasion: OccasionReading, used: ReadonlySet<string>): Composed {
  const frame = frameOf(occasion, rail.wearer.season);
  const fresh = slotOptions(rail, frame, used);
  const shared = slotOptions(rail, frame, used, true);
  const ways = templates(rail.reading, rail.wearer, occasion);
  let best: Outfit | null = null;
  for (const effort of tries)
    for (const template of ways) {
      const optionsOf = effort.again ? shared : fresh;
      // Nothing is won by searching harder where there is nothing to choose from.
      const hopeless = template.filter((slot) => isBare(optionsOf(slot))).length;
      if (best !== null && hopeless >= best.open.length) continue;
      const outfit = dress(rail, occasion, template, optionsOf, effort);
      if (best === null || outfit.open.length < best.open.length) best = outfit;
      if (best.open.length === 0) return composed(rail, frame, best);
    }
  return composed(rail, frame, best!);
}

function dress(
  rail: Rail,
  occasion: OccasionReading,
  template: readonly string[],
  optionsOf: Search["optionsOf"],
  { anchors, width, branch, depth }: (typeof tries)[number],
): Outfit {
  const starts = anchorSlots(template, occasion)
    .flatMap((slot, nth) => optionsOf(slot).own.map((option) => ({ option, score: option.base - SLOT_STEP * nth })))
    .filter(({ option }) => option.meant)
    .sort((a, b) => b.score - a.score)
    .slice(0, anchors)
    .map(({ option, score }) => wear(emptyOutfit, option, score + 1));
  if (starts.length === 0 || anchors > tries[0]!.anchors) starts.push({ ...emptyOutfit, score: -3 });
  const body = template.map((slot): Step => ({ slots: [slot], optional: false }));
  // The place with the least choice first: what is chosen before leaves it something.
  const choice = new Map(body.map((step) => [step, countOptions(optionsOf(step.slots[0]!))]));
  body.sort((a, b) => choice.get(a)! - choice.get(b)!);
  return searchOutfit(starts, {
    steps: [...body, ...finishes(rail, occasion)],
    optionsOf,
    cost: ({ candidate }) => (candidate === null ? null : rail.cost(candidate)),
    width,
    branch,
    depth,
  });
}

const isBare = (options: SlotOptions): boolean => countOptions(options) === 0;
const countOptions = ({ own, offered }: SlotOptions): number => own.length + offered.length;

/** What may fill a slot: nothing of another look, or own pieces `again`. */
function slotOptions(
  { own, offers }: Rail,
  frame: Frame,
  used: ReadonlySet<string>,
  again = false,
): Search["optionsOf"] {
  const known = new Map<string, SlotOptions>();
  const free = ({ garment, own }: Option) => (again && own !== null) || !used.has(garment.id);
  return (slot) => {
    const before = known.get(slot);
    if (before) return before;
    const options = {
      own: ownOptions(frame, own(slot)).filter(free),
      offered: suggestions(frame, offers(slot)).filter(free),
    };
    known.set(slot, options);
    return options;
  };
}

function composed(rail: Rail, frame: Frame, outfit: Outfit): Composed {
  const filled = outfit.chosen.map((chosen): Place => ({ slot: chosen.garment.slot, chosen, gap: null }));
  const open = outfit.open.map(
    (slot): Place => ({
      slot,
      chosen: null,
      gap: findGap(rail, frame, slot, rail.offers(slot), (garment) => joins(outfit, garment)),
    }),
  );
  return { frame, places: [...filled, ...open], anchor: outfit.chosen[0]?.own ?? null };
}
