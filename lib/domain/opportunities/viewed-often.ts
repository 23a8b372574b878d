import type { CatalogueProduct } from "@/lib/domain/dossier";
import { headOf, headOfPiece } from "@/lib/domain/evidence/garments";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { eventRefs, groupBy, type Reading, type View } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { fullDay } from "@/lib/domain/words/days";
import { nounMany, nounOne } from "@/lib/domain/words/nouns";
import { countWord, timesWord } from "@/lib/domain/words/numbers";
import { pieceName, thePiece } from "@/lib/domain/words/pieces";
import { agree, en, pt, type Said, said } from "@/lib/domain/words/said";
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
    return offerable(wearer, product) ? [toBringUp(reading, wearer, recent, product, views)] : [];
  });
}

function toBringUp(
  reading: Reading,
  wearer: Wearer,
  recent: Recent,
  product: CatalogueProduct,
  views: readonly View[],
): OpportunityTold {
  const few = left(wearer, product);
  const low = few !== null && few <= 2;
  const piece = thePiece(product);
  const where = inSize(wearer, product);
  return toOpportunity({
    trigger: low ? "low_stock" : "viewed_repeatedly",
    subject: product.id,
    action: low
      ? said(en`Put ${piece} aside${where}`, pt`Separe ${piece}${where}`)
      : said(en`Bring up ${piece}`, pt`Fale de ${piece}`),
    reason: whySeen(recent, product, views),
    more: [termsOf(wearer, product)],
    evidence: [cite(reading, wearer, recent, product, views)],
    products: [product.id],
    asOf: reading.dossier.as_of,
    dueIn: low ? 1 : 3,
    expiresIn: 14,
  });
}

const daysOf = (views: readonly View[]): number => new Set(views.map(({ event }) => event.day)).size;

/** The garment it is of, and all recent views of that garment; null where the kind is unknown. */
function amongItsKind({ views }: Recent, { tags }: CatalogueProduct): { head: string; of: number } | null {
  if (!tags.type) return null;
  const head = headOf(tags.type.value);
  return { head, of: views.filter((view) => headOfPiece(view) === head).length };
}

function whySeen(recent: Recent, product: CatalogueProduct, views: readonly View[]): Said {
  const n = views.length;
  const days = daysOf(views);
  const kind = amongItsKind(recent, product);
  const on = said(days > 1 ? en` on ${countWord(days)} days` : "", days > 1 ? pt` em ${countWord(days)} dias` : "");
  if (kind === null)
    return said(en`opened ${timesWord(n)}${on} and not bought`, pt`página aberta ${timesWord(n)}${on}, sem compra`);
  const many = nounMany(kind.head);
  const one = nounOne(kind.head);
  if (kind.of === n)
    return said(
      en`no other ${one} was opened, this one ${timesWord(n)}${on}, and it was not bought`,
      pt`não abriu ${agree(one, "outro", "outra", "", "")} ${one}; ${agree(one, "este", "esta", "", "")}, ${timesWord(n)}${on}, sem compra`,
    );
  const [part, whole] = kind.of > 12 ? [n, kind.of] : [countWord(n, "f"), countWord(kind.of, "f")];
  return said(
    en`${part} of ${whole} views of ${many} went to it${on}, and it was not bought`,
    pt`${part} de ${whole} visualizações de ${many} foram para ${agree(one, "ele", "ela", "", "")}${on}, sem compra`,
  );
}

function cite(
  reading: Reading,
  wearer: Wearer,
  recent: Recent,
  product: CatalogueProduct,
  views: readonly View[],
): string {
  const stock = stockLeft(wearer, product);
  const size = sizeOf(wearer, product);
  const days = daysOf(views);
  const kind = amongItsKind(recent, product);
  const events = views.map(({ event }) => event);
  return reading.ledger.note({
    kind: "opportunity",
    statement: en`${pieceName(product)}: opened ${timesWord(views.length)} on ${days} ${days === 1 ? "day" : "days"}, last ${fullDay(events.at(-1)!.day)}; not bought.${stock ? en` Now; ${stock}.` : ""}${size === null ? "" : ` Size ${size}.`}${kind ? en` ${views.length} of ${kind.of} views of ${nounMany(kind.head)} in the last 14 days.` : ""}${citeOffered(wearer, [product])}`,
    refs: [...eventRefs(events), { type: "product", id: product.id }],
    n: views.length,
    certainty: "viewed",
  });
}
