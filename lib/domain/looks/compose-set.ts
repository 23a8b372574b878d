import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import { harmonyOf } from "./color-harmony";
import type { Composed, Place } from "./compose-look";
import { findGap } from "./gap-reason";
import type { Garment } from "./garment";
import { ownOptions, suggestions } from "./options";
import { emptyOutfit, frameOf, type Outfit } from "./outfit";
import type { Rail } from "./rail";
import { rateMatch } from "./rate-match";
import { wear } from "./search-outfit";

/** Beside what was ordered: enough to choose from, not a catalogue. */
const mostBeside = 2;

/**
 * For a company that orders one kind of thing, ties or shirts: what it ordered for the occasion, and what the range has of
 * the same types in colours that go with it. It is not sold an outfit it never asked for.
 */
export function composeSet(rail: Rail, occasion: OccasionReading, slot: string, used: ReadonlySet<string>): Composed {
  const { reading, wearer, own, offers, cost } = rail;
  const frame = frameOf(occasion, wearer.season);
  const ordered = new Set(reading.pieces.map(({ tags }) => tags?.type?.value ?? null));
  const kinds = offers(slot).filter(
    ({ candidate: { garment } }) => garment.type !== null && ordered.has(garment.type) && !used.has(garment.id),
  );
  const anchor = ownOptions(frame, own(slot)).find(({ garment, meant }) => meant && !used.has(garment.id));
  const start = anchor ? wear(emptyOutfit, anchor, 0) : emptyOutfit;
  let outfit: Outfit = start;
  for (let n = 0; n < mostBeside; n++) {
    const fitting = suggestions(frame, kinds).filter(
      ({ garment, candidate }) => goesBeside(outfit, garment) && cost(candidate!) !== null,
    );
    const score = new Map(fitting.map((option) => [option, option.base + rateMatch(outfit, option.garment)]));
    const [best] = fitting.sort((a, b) => score.get(b)! - score.get(a)!);
    if (!best) break;
    outfit = wear(outfit, best, score.get(best)!);
  }
  const places = outfit.chosen.map((chosen): Place => ({ slot, chosen, gap: null }));
  if (outfit === start)
    places.push({
      slot,
      chosen: null,
      gap: findGap(rail, frame, slot, kinds, (garment) => goesBeside(outfit, garment)),
    });
  return { frame, places, anchor: anchor?.own ?? null };
}

/** Pieces of a set are worn by different people: only their colours are seen together. */
function goesBeside({ chosen }: Outfit, next: Garment): boolean {
  return chosen.every(
    ({ garment }) =>
      garment.id !== next.id && (!garment.tone || !next.tone || harmonyOf(garment.tone, next.tone, true) !== null),
  );
}
