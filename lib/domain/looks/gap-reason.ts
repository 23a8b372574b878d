import { occasionPhrase } from "@/lib/domain/words/occasions";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import type { Garment } from "./garment";
import { isAvailable, type Offer } from "./options";
import { type Frame, fitsFrame } from "./outfit";
import type { Rail } from "./rail";
import { stockOf, type Wearer } from "./wearer";

/**
 * Why a place in a look is empty, from the furthest miss to the nearest:
 * - none_in_range: the range has no such piece;
 * - for_others: it has, in departments that the customer does not buy from;
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
  "for_others",
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
  { wearer, stocks, carries }: Rail,
  frame: Frame,
  slot: string,
  offers: readonly Offer[],
  goes: (garment: Garment) => boolean,
): GapReason {
  if (offers.length === 0) return stocks(slot) ? "all_owned" : carries(slot) ? "for_others" : "none_in_range";
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

/** The sentence of an empty place, after the slot's name. */
export function gapSaid(reason: GapReason, { occasion, size, store }: GapFacts): Said {
  const at = store === null ? said("", "") : said(en` at ${store}`, pt` na loja ${store}`);
  switch (reason) {
    case "none_in_range":
      return said("not in the range", "não há na coleção");
    case "for_others":
      return said("none in the departments bought from", "não há nos departamentos em que compra");
    case "all_owned":
      return said(
        "nothing in the range that is not owned already",
        "nada na coleção que já não esteja no guarda-roupa",
      );
    case "none_for_occasion": {
      const purpose = occasionPhrase(occasion);
      return said(
        en`none in the range is made for ${purpose} at this time of year`,
        pt`nada na coleção serve para ${purpose} nesta época do ano`,
      );
    }
    case "clashes":
      return said("none in the range goes with the rest", "nada na coleção combina com o resto");
    case "over_budget":
      return said(
        "none that goes with the rest is within the usual prices",
        "nada que combine com o resto está na faixa de preço habitual",
      );
    case "sold_out":
      return said(en`sold out${at}`, pt`sem estoque${at}`);
    case "not_in_size":
      return size === null
        ? said(en`sold out${at} in the right size`, pt`sem estoque${at} no tamanho certo`)
        : said(en`sold out in ${size}${at}`, pt`sem estoque no tamanho ${size}${at}`);
    case "in_another_look":
      return said(
        "the only one that goes with the rest is in another look",
        "a única peça que combina com o resto está em outro look",
      );
  }
}
