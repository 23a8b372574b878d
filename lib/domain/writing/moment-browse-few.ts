import { groupBy } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { aNoun, nounMany } from "@/lib/domain/words/nouns";
import { thePiece } from "@/lib/domain/words/pieces";
import { en, pt, said } from "@/lib/domain/words/said";
import type { Desk, Form } from "./desk";
import { citeNames } from "./moment-cite";
import { headsViewed } from "./moment-summary";

/** One piece or two: they can be named. */
export function few({ reading, recent: { views } }: Desk): Form[] {
  const last = views.at(-1)!;
  const products = groupBy(views, ({ product }) => product.id);
  const piece = thePiece(last.product);
  const heads = headsViewed(views).map(([head]) => head);
  const [head] = heads;
  return [
    {
      form: "summary-one",
      when: views.length <= 2 && products.length === 1 && head !== undefined,
      say: () =>
        said(en`Only ${aNoun(head!)} in two weeks: ${piece}.`, pt`Olhou só ${aNoun(head!)} em duas semanas: ${piece}.`),
      evidence: () => [citeNames(reading, views)],
    },
    {
      form: "summary-two",
      when: products.length === 2 && views.length <= 3 && heads.length > 0,
      say: () => {
        const kinds = heads.length === 1 ? nounMany(head!) : listText(heads.map(aNoun));
        const names = listText(products.map(([, group]) => thePiece(group[0]!.product)));
        return said(en`Looked at ${kinds}: ${names}.`, pt`Olhou ${kinds}: ${names}.`);
      },
      evidence: () => [citeNames(reading, views)],
    },
  ];
}
