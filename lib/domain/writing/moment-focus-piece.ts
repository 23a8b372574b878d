import { groupBy, type View } from "@/lib/domain/profile/reading";
import { nounMany, nounOne, someNouns } from "@/lib/domain/words/nouns";
import { countWord, timesWord } from "@/lib/domain/words/numbers";
import { thePiece } from "@/lib/domain/words/pieces";
import { agree, en, pt, said } from "@/lib/domain/words/said";
import type { Desk, Form } from "./desk";
import { citeNames, ofViews } from "./moment-cite";

/** One piece opened again and again: among others of its kind, or alone. */
export function onePiece({ reading, recent }: Desk, head: string, views: readonly View[]): Form[] {
  const products = groupBy(views, ({ product }) => product.id);
  const [, most] = products[0]!;
  const piece = thePiece(most[0]!.product);
  const garments = nounMany(head);
  const days = new Set(most.map(({ event }) => event.day)).size;
  const times = ofViews(most.length, recent.views.length);
  const note = en`${most.length} of ${recent.views.length} views, on ${days} ${days === 1 ? "day" : "days"}.`;
  const cite = () => [citeNames(reading, most, note)];
  return [
    {
      form: "focus-piece-among",
      when: most.length >= 3 && products.length >= 3,
      say: () =>
        said(
          en`Of the ${garments} opened, keeps going back to ${piece}: ${times}.`,
          pt`${agree(garments, "Do", "Da", "Dos", "Das")} ${garments} que abriu, volta sempre a ${piece}: ${times}.`,
        ),
      evidence: cite,
    },
    {
      form: "focus-piece-only",
      when: most.length >= 3 && days >= 2 && products.length === 1,
      say: () =>
        said(
          en`Came back to ${piece} on ${countWord(days)} different days, and to no other ${nounOne(head)}.`,
          pt`Voltou a ${piece} em ${countWord(days)} dias diferentes, e a ${agree(nounOne(head), "nenhum outro", "nenhuma outra", "", "")} ${nounOne(head)}.`,
        ),
      evidence: cite,
    },
    {
      form: "focus-piece-two",
      when: most.length >= 3 && products.length === 2,
      say: () =>
        said(
          en`Between ${someNouns(2, head)}, keeps going back to ${piece}: ${times}.`,
          pt`Entre ${someNouns(2, head)}, volta sempre a ${piece}: ${times}.`,
        ),
      evidence: () => [citeNames(reading, views, note)],
    },
    {
      form: "focus-piece-once",
      when: most.length >= 3 && products.length === 1,
      say: () =>
        said(
          en`Opened ${piece} ${timesWord(most.length)} in one day, and no other ${nounOne(head)}.`,
          pt`Abriu ${piece} ${timesWord(most.length)} num só dia, e ${agree(nounOne(head), "nenhum outro", "nenhuma outra", "", "")} ${nounOne(head)}.`,
        ),
      evidence: cite,
    },
  ];
}
