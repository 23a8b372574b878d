import { headOf, headsOf } from "@/lib/domain/evidence/garments";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { eventRefs, groupBy, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { singular, withoutArticle } from "@/lib/domain/words/en-nouns";
import { isKindOf } from "@/lib/domain/words/kinds";
import { listText } from "@/lib/domain/words/lists";
import { nounMany, someNouns } from "@/lib/domain/words/nouns";
import { countWord } from "@/lib/domain/words/numbers";
import { pieceName, thePiece } from "@/lib/domain/words/pieces";
import { agree, en, pt, said } from "@/lib/domain/words/said";
import { type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { citeOffered, inSize } from "./offer";
import { findInRange, offerable, sizeOf } from "./stock";

/** A kind of piece looked at three times or more and never bought. One, the most viewed. */
export function exploredKind(reading: Reading, recent: Recent, wearer: Wearer): OpportunityTold[] {
  if (reading.total < 3) return [];
  const owned = headsOf(reading.pieces).map(({ value }) => value);
  const isOwned = (head: string) => owned.some((value) => value === head || isKindOf(value, head));
  const heads = groupBy(recent.views, ({ tags }) => (tags.type ? headOf(tags.type.value) : null));
  const [head, views] = heads.find(([value, group]) => group.length >= 3 && !isOwned(value)) ?? [];
  if (!head || !views) return [];
  const products = [...new Map(views.map(({ product }) => [product.id, product])).keys()]
    .map((id) => findInRange(reading.catalogue, id))
    .filter((product) => offerable(wearer, product))
    .slice(-3);
  if (products.length === 0) return [];
  const size = sizeOf(wearer, products[0]!);
  const noun = withoutArticle(head) ? head : singular(head);
  const [n, of] = [views.length, recent.views.length];
  const evidence = reading.ledger.note({
    kind: "opportunity",
    statement: en`${n} of ${of} views in the last 14 days (a fortnight) are of ${head}, ${products.length} of them to show (${listText(products.map(pieceName))}); no ${noun} among ${reading.total} pieces bought.${size === null ? "" : ` Size ${size}.`}${citeOffered(wearer, products)}`,
    refs: eventRefs(views.map(({ event }) => event)),
    certainty: "viewed",
  });
  const what = products.length === 1 ? thePiece(products[0]!) : someNouns(products.length, head);
  const where = inSize(wearer, products[0]!);
  const names = listText(products.slice(0, 2).map(pieceName));
  const many = nounMany(head);
  return [
    toOpportunity({
      trigger: "explores_category",
      subject: head,
      action:
        products.length === 1
          ? said(en`Show ${what}${where}`, pt`Mostre ${what}${where}`)
          : said(en`Show ${what}${where}, ${names} first`, pt`Mostre ${what}${where}, primeiro ${names}`),
      reason: said(
        en`${countWord(n)} of ${countWord(of)} views lately are of ${many}, and not one was bought before`,
        pt`${countWord(n, "f")} de ${countWord(of, "f")} visualizações recentes são de ${many}, e ${agree(many, "nenhum foi comprado", "nenhuma foi comprada", "nenhum foi comprado", "nenhuma foi comprada")} até hoje`,
      ),
      evidence: [evidence],
      products: products.map(({ id }) => id),
      asOf: reading.dossier.as_of,
      dueIn: 3,
      expiresIn: 14,
    }),
  ];
}
