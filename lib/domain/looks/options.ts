import { isFor } from "@/lib/domain/occasions/find-occasions";
import type { Piece } from "@/lib/domain/profile/reading";
import type { Candidate, CatalogueIndex } from "./catalogue-index";
import type { Garment } from "./garment";
import { goingOut, suitsOccasion } from "./going-out";
import type { Liking } from "./liking";
import { type Frame, fitsFrame } from "./outfit";
import { isAffordable } from "./prices";
import type { Hanger } from "./wardrobe";
import { isForWearer, stockOf, type Wearer } from "./wearer";

/** A piece that may take a place in a look, with what speaks for it apart from the other pieces. */
export type Option = {
  garment: Garment;
  base: number;
  own: Piece | null;
  candidate: Candidate | null;
  /** Bought or made for the occasion, not merely fit for it. */
  meant: boolean;
};

/** What a suggestion must meet whatever the occasion, in the order in which a closest miss is told. */
export type Offer = { candidate: Candidate; affordable: boolean; taste: number };

/** So near are two pieces that it is left to the turn of the range which of them a customer is shown. */
const TURN = 0.45;

/**
 * Everything of the slot that is for this wearer and not owned. Near twins of owned pieces come last. `taste` is what
 * the customer's own signals and views say, with a small turn of the range so that equals go to different customers.
 */
export function offersOf(wearer: Wearer, liking: Liking, index: CatalogueIndex, slot: string): Offer[] {
  const offers: Offer[] = [];
  for (const candidate of index.get(slot) ?? []) {
    const { garment, product, price } = candidate;
    if (!isForWearer(wearer, garment.department)) continue;
    if (liking.known.has(product.id) || liking.twins.has(garment.twin)) continue;
    const usual = wearer.prices.usual(candidate.category);
    let taste = liking.of(garment) + TURN * ((candidate.turn + wearer.turn) % 1);
    if (liking.viewed.has(product.id)) taste += 0.6;
    if (liking.near.has(garment.near)) taste -= 0.3;
    if (usual && price) taste -= 0.2 * Math.abs(price.log - usual.log);
    offers.push({ candidate, affordable: isAffordable(usual, product.price, price?.amount), taste });
  }
  return offers;
}

/** The offers that may be worn to the occasion at all, best first; ties by id. */
export function suggestions(frame: Frame, offers: readonly Offer[]): Option[] {
  const options: Option[] = [];
  for (const { candidate, affordable, taste } of offers) {
    const { garment } = candidate;
    if (!affordable || !fitsFrame(frame, garment) || !candidate.suits(frame.occasion)) continue;
    options.push({
      garment,
      base: taste + rate(garment, frame),
      own: null,
      candidate,
      meant: garment.occasions.includes(frame.occasion),
    });
  }
  return options.sort(byBase);
}

/** In the customer's size at the store, as far as is told; null stock counts as there. */
export function isAvailable(wearer: Wearer, { garment, product }: Candidate): boolean {
  const { size, cut } = wearer.sizes.in(garment.slot, product);
  return cut && stockOf(wearer, product, size) !== false;
}

/** Where the size is unknown: is it there in the size of the other clothes? Better a dress that could be tried on. */
export function tryingOn(wearer: Wearer, { garment, product }: Candidate): number {
  if (wearer.sizes.in(garment.slot, product).size !== null) return 0;
  const near = wearer.sizes.near(garment.slot, product);
  return near !== null && stockOf(wearer, product, near) === false ? -0.8 : 0;
}

/** Own pieces that may be worn to the occasion, best first: what was bought or is made for it before the others. */
export function ownOptions(frame: Frame, hangers: readonly Hanger[]): Option[] {
  const options: Option[] = [];
  for (const { piece, garment, worth } of hangers) {
    if (!fitsFrame(frame, garment)) continue;
    const meant = isFor(piece, frame.occasion);
    // What was bought for the occasion by name is worn to it, whatever the lexicon thinks.
    const declared = piece.line.occasion !== null && meant;
    if (!declared && !suitsOccasion(frame.occasion, garment)) continue;
    options.push({ garment, base: worth + (meant ? 1 : 0), own: piece, candidate: null, meant });
  }
  return options.sort(byBase);
}

function rate({ slot, small, occasions, grade, season }: Garment, { occasion, formality, season: now }: Frame): number {
  let score = occasions.includes(occasion) ? 1 : 0;
  // Earrings and belts are made for no occasion, and no worse for it.
  if (slot === "accessory" || slot === "jewellery") score += occasions.length === 0 ? 0.6 : 0;
  else if (goingOut.has(occasion) && !occasions.some((each) => goingOut.has(each))) score -= 1.5;
  if (formality !== null && grade !== null) score -= 0.4 * Math.abs(formality - grade);
  if (season !== null && season === now && !small) score += 0.3;
  return score;
}

const byBase = (a: Option, b: Option): number =>
  b.base - a.base || (a.garment.id < b.garment.id ? -1 : a.garment.id > b.garment.id ? 1 : 0);
