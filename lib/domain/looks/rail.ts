import type { Reading } from "@/lib/domain/profile/reading";
import type { Candidate, CatalogueIndex } from "./catalogue-index";
import { type Liking, readLiking } from "./liking";
import { isAvailable, type Offer, offersOf, tryingOn } from "./options";
import { type Hanger, openWardrobe, readGarments } from "./wardrobe";
import { isForWearer, type Wearer } from "./wearer";

/** One customer's wardrobe and what the shop has for them, each slot read once however many looks ask for it. */
export type Rail = {
  reading: Reading;
  wearer: Wearer;
  liking: Liking;
  own: (slot: string) => readonly Hanger[];
  offers: (slot: string) => readonly Offer[];
  /** Has the range anything for this wearer in the slot, owned or not? */
  stocks: (slot: string) => boolean;
  /** Has it anything in the slot, for whomever? */
  carries: (slot: string) => boolean;
  /** Null when the piece is not there in the customer's size; else what a size to be tried costs. */
  cost: (candidate: Candidate) => number | null;
};

export function openRail(reading: Reading, wearer: Wearer, index: CatalogueIndex): Rail {
  const garments = readGarments(reading);
  const liking = readLiking(reading, [...garments.values()]);
  const wardrobe = openWardrobe(reading, liking, garments);
  const offers = new Map<string, Offer[]>();
  const costs = new Map<Candidate, number | null>();
  return {
    reading,
    wearer,
    liking,
    own: (slot) => wardrobe.get(slot) ?? [],
    offers: (slot) => {
      const list = offers.get(slot) ?? offersOf(wearer, liking, index, slot);
      offers.set(slot, list);
      return list;
    },
    stocks: (slot) => (index.get(slot) ?? []).some(({ garment }) => isForWearer(wearer, garment.department)),
    carries: (slot) => index.has(slot),
    cost: (candidate) => {
      const before = costs.get(candidate);
      if (before !== undefined) return before;
      const cost = isAvailable(wearer, candidate) ? tryingOn(wearer, candidate) : null;
      costs.set(candidate, cost);
      return cost;
    },
  };
}
