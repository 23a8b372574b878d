import { occasionPhrase } from "@/lib/domain/words/occasion-words";
import type { Garment } from "./garment";
import { isAvailable, type Offer } from "./options";
import { type Frame, fitsFrame } from "./outfit";
import type { Rail } from "./rail";
import { stockOf, type Wearer } from "./wearer";

/**
 * Why a place in a look is empty, from the furthest miss to the nearest:
 * - none_in_range: the range has no such piece for this wearer;
 * - all_owned: it has none that is not owned already, and the owned ones do not suit the look;
 * - none_for_occasion: none of them is worn to the occasion in this season;
 * - clashes: some are, but none goes with the rest of the look;
 * - over_budget: some go with the rest, all outside the customer's usual prices;
 * - sold_out: some are within them, none is left at the store;
 * - not_in_size: some are left, none in the customer's size;
 * - in_another_look: the only one that is there is worn in another look.
 */
export const gapReasons = [
  "none_in_range",
  "all_owned",
  "none_for_occasion",
  "clashes",
  "over_budget",
  "sold_out",
  "not_in_size",
  "in_another_look",
] as const;
export type GapReason = (typeof gapReasons)[number];

/** The nearest miss among the offers of the slot; `goes` tells whether a piece goes with the rest. */
export function findGap(
  { wearer, stocks }: Rail,
  frame: Frame,
  slot: string,
  offers: readonly Offer[],
  goes: (garment: Garment) => boolean,
): GapReason {
  if (offers.length === 0) return stocks(slot) ? "all_owned" : "none_in_range";
  const misses = offers.map((offer) => gapReasons.indexOf(missOf(wearer, frame, offer, goes)));
  return gapReasons[Math.max(...misses)]!;
}

function missOf(
  wearer: Wearer,
  frame: Frame,
  { candidate, affordable }: Offer,
  goes: (garment: Garment) => boolean,
): GapReason {
  const { garment, product } = candidate;
  if (!candidate.suits(frame.occasion) || !fitsFrame(frame, garment)) return "none_for_occasion";
  if (!goes(garment)) return "clashes";
  if (!affordable) return "over_budget";
  if (stockOf(wearer, product, null) === false) return "sold_out";
  return isAvailable(wearer, candidate) ? "in_another_look" : "not_in_size";
}

/** What a gap is said of: the occasion, the customer's size in the slot and the store's name where they are known. */
export type GapFacts = { occasion: string; size: string | null; store: string | null };

/** The sentence of an empty place; the only place where a reason becomes English. */
export function gapSentence(reason: GapReason, { occasion, size, store }: GapFacts): string {
  const at = store === null ? "" : ` at ${store}`;
  switch (reason) {
    case "none_in_range":
      return "Not in the range.";
    case "all_owned":
      return "Nothing in the range that is not owned already.";
    case "none_for_occasion":
      return `None in the range is made for ${occasionPhrase(occasion)} at this time of year.`;
    case "clashes":
      return "None in the range goes with the rest.";
    case "over_budget":
      return "None that goes with the rest is within the usual prices.";
    case "sold_out":
      return `Sold out${at}.`;
    case "not_in_size":
      return size === null ? `Sold out${at} in the right size.` : `Sold out in ${size}${at}.`;
    case "in_another_look":
      return "The only one that goes with the rest is in another look.";
  }
}
