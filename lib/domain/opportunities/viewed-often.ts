import type { CatalogueProduct } from "@/lib/domain/dossier";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { eventRefs, groupBy, type Reading, type View } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { fullDay } from "@/lib/domain/words/days";
import { countWord, timesWord } from "@/lib/domain/words/numbers";
import { pieceName, thePiece } from "@/lib/domain/words/pieces";
import { agree, en, pt, said } from "@/lib/domain/words/said";
import { type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { citeOffered, inSize, stockLeft, termsOf } from "./offer";
import { findInRange, left, offerable, sizeOf } from "./stock";

/** The same piece opened three times or more and not bought; the reason says when few are left. At most two. */
export function viewedOften(
  reading: Reading,
  recent: Recent,
  wearer: Wearer,
  taken: ReadonlySet<string>,
): OpportunityTold[] {
  const owned = new Set(reading.pieces.map(({ line }) => line.product_id));
  const often = groupBy(recent.views, ({ product }) => product.id).filter(
    ([id, views]) => views.length >= 3 && !owned.has(id) && !taken.has(id),
  );
  return often.slice(0, 2).flatMap(([id, views]) => {
    const product = findInRange(reading.catalogue, id);
    return offerable(wearer, product) ? [toBringUp(reading, wearer, product, views)] : [];
  });
}

function toBringUp(
  reading: Reading,
  wearer: Wearer,
  product: CatalogueProduct,
  views: readonly View[],
): OpportunityTold {
  const days = new Set(views.map(({ event }) => event.day)).size;
  const few = left(wearer, product);
  const low = few !== null && few <= 2;
  const piece = thePiece(product);
  const where = inSize(wearer, product);
  const terms = termsOf(wearer, product);
  const rest = said(terms ? en`; ${terms}` : "", terms ? pt`; ${terms}` : "");
  const on = said(days > 1 ? en` on ${countWord(days)} days` : "", days > 1 ? pt` em ${countWord(days)} dias` : "");
  const seen = agree(piece, "visto", "vista", "vistos", "vistas");
  const bought = agree(piece, "comprado", "comprada", "comprados", "compradas");
  return toOpportunity({
    trigger: low ? "low_stock" : "viewed_repeatedly",
    subject: product.id,
    action: low
      ? said(en`Put ${piece} aside${where}`, pt`Separe ${piece}${where}`)
      : said(en`Bring up ${piece}`, pt`Fale ${agree(piece, "do", "da", "dos", "das")} ${pieceName(product)}`),
    reason: said(
      en`opened ${timesWord(views.length)}${on} and not bought${rest}`,
      pt`${seen} ${timesWord(views.length)}${on} e não ${bought}${rest}`,
    ),
    evidence: [cite(reading, wearer, product, views, days)],
    products: [product.id],
    asOf: reading.dossier.as_of,
    dueIn: low ? 1 : 3,
    expiresIn: 14,
  });
}

function cite(
  reading: Reading,
  wearer: Wearer,
  product: CatalogueProduct,
  views: readonly View[],
  days: number,
): string {
  const stock = stockLeft(wearer, product);
  const size = sizeOf(wearer, product);
  const events = views.map(({ event }) => event);
  return reading.ledger.note({
    kind: "opportunity",
    statement: en`${pieceName(product)}: opened ${timesWord(views.length)} on ${days} ${days === 1 ? "day" : "days"}, last ${fullDay(events.at(-1)!.day)}; not bought.${stock ? en` Now; ${stock}.` : ""}${size === null ? "" : ` Size ${size}.`}${citeOffered(wearer, [product])}`,
    refs: [...eventRefs(events), { type: "product", id: product.id }],
    n: views.length,
    certainty: "viewed",
  });
}
