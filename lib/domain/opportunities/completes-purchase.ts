import type { Look } from "@/lib/contracts/profile";
import type { CatalogueProduct } from "@/lib/domain/dossier";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { lineRefs, type Piece, type Reading } from "@/lib/domain/profile/reading";
import { addDays } from "@/lib/domain/time/days";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { listText } from "@/lib/domain/words/lists";
import { occasionPhrase } from "@/lib/domain/words/occasions";
import { thePiece } from "@/lib/domain/words/pieces";
import { capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import { type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { citeOffered, offered } from "./offer";
import { findInRange, offerable } from "./stock";

const fresh = 45;

/** Something in stock that completes what was bought lately: taken from the looks, which already hold it together. */
export function completesPurchase(reading: Reading, looks: readonly Look[], wearer: Wearer): OpportunityTold[] {
  const since = addDays(reading.dossier.as_of, -fresh);
  for (const look of looks) {
    const own = look.pieces
      .filter(({ owned }) => owned)
      .map(({ product_id }) => reading.pieces.findLast(({ line }) => line.product_id === product_id))
      .find((piece) => piece?.product && piece.line.day >= since);
    const rest = look.pieces
      .filter(({ owned, product_id }) => !owned && product_id !== null)
      .map(({ product_id }) => findInRange(reading.catalogue, product_id!))
      .filter((product) => offerable(wearer, product));
    if (own?.product && rest.length > 0) return [toComplete(reading, wearer, look, own, rest.slice(0, 2))];
  }
  return [];
}

function toComplete(
  reading: Reading,
  wearer: Wearer,
  look: Look,
  own: Piece,
  chosen: readonly CatalogueProduct[],
): OpportunityTold {
  const { as_of } = reading.dossier;
  const bought = thePiece(own.product!);
  const purpose = occasionPhrase(look.occasion);
  const evidence = reading.ledger.note({
    kind: "opportunity",
    statement: en`${capital(bought)} bought ${fullDay(own.line.day)}; goes with ${listText(chosen.map(thePiece))}.${citeOffered(wearer, chosen)} For ${purpose}.`,
    refs: [...lineRefs([own]), ...chosen.map(({ id }) => ({ type: "product" as const, id }))],
    n: 1,
    certainty: "tends",
  });
  const names = listText(chosen.map((product) => offered(wearer, product)));
  // A company's set is more of the same kind; an outfit is completed.
  const set = own.tags?.slot?.value === chosen[0]!.tags.slot?.value;
  return toOpportunity({
    trigger: "completes_purchase",
    subject: own.line.product_id,
    action: said(en`Offer ${names}`, pt`Ofereça ${names}`),
    reason: why(
      set,
      chosen.length > 1,
      said(
        en`${bought} of ${dayText(own.line.day, as_of)}`,
        pt`${bought} de ${dayText(own.line.day, as_of)}`,
        bought.grammar,
      ),
      purpose,
    ),
    evidence: [evidence],
    products: chosen.map(({ id }) => id),
    asOf: as_of,
    dueIn: 7,
    expiresIn: 30,
  });
}

function why(set: boolean, many: boolean, bought: Said, purpose: Said): Said {
  if (set)
    return said(en`${many ? "they go" : "it goes"} with ${bought}`, pt`${many ? "combinam" : "combina"} com ${bought}`);
  return said(
    en`for ${purpose}, ${many ? "they complete" : "it completes"} ${bought}`,
    pt`para ${purpose}, ${many ? "completam" : "completa"} ${bought}`,
  );
}
