import { citePieces } from "@/lib/domain/evidence/cite";
import { headOfPiece } from "@/lib/domain/evidence/garments";
import { count, eventRefs, groupBy } from "@/lib/domain/profile/reading";
import { dayText } from "@/lib/domain/words/days";
import { listText } from "@/lib/domain/words/lists";
import { nounMany, singleNoun, someNouns } from "@/lib/domain/words/nouns";
import { countWord, timesWord } from "@/lib/domain/words/numbers";
import { thePiece } from "@/lib/domain/words/pieces";
import { agree, en, pt, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";

/** The last purchase of the window: what, on which day, and what it adds to. */
export function writeBought(desk: Desk): Told[] {
  const { pieces } = desk.recent;
  const known = pieces.filter(({ product }) => product !== null);
  if (known.length === 0) return [];
  const day = known.at(-1)!.line.day;
  const last = known.filter(({ line }) => line.day === day);
  const byProduct = groupBy(last, ({ line }) => line.product_id).map(([, group]) => group[0]!);
  const products = last.filter((piece) => byProduct.includes(piece));
  const names = products.map(({ product }) => thePiece(product!));
  const date = dayText(day, desk.reading.dossier.as_of);
  const [first] = names;
  const few = listText(names);
  const kinds = groupBy(last, headOfPiece).map(([head]) => head);
  return state(
    desk,
    "moment.summary.bought",
    [citePieces(desk.reading, last)],
    [
      ...addsTo(desk, day),
      {
        form: "bought-few",
        when: names.length <= 3,
        say: () => said(en`Bought ${few} on ${date}.`, pt`Comprou ${few} em ${date}.`),
      },
      {
        form: "bought-many",
        when: kinds.length > 0,
        say: () => {
          const all = someNouns(count(last), "piece");
          const garments = listText(kinds.slice(0, 4).map(nounMany));
          return said(
            en`Bought ${all} on ${date} (${garments}), ${first!} among them.`,
            pt`Comprou ${all} em ${date} (${garments}), entre elas ${first!}.`,
          );
        },
        evidence: () => [
          citePieces(
            desk.reading,
            [products[0]!, ...last.filter((piece) => piece !== products[0]).slice(-5)],
            en`${count(last)} pieces: ${listText(kinds.slice(0, 4).map(nounMany))}.`,
          ),
        ],
      },
      {
        form: "bought-more",
        when: true,
        say: () =>
          said(
            en`Bought ${listText(names.slice(0, 2))} and more on ${date}.`,
            pt`Comprou ${listText(names.slice(0, 2))} e mais em ${date}.`,
          ),
      },
    ],
  );
}

/** The first of its kind, one more of many, or what had been looked at before. */
function addsTo({ reading, recent }: Desk, day: string): Form[] {
  const last = recent.pieces.filter(({ line, product }) => product !== null && line.day === day);
  if (new Set(last.map(({ line }) => line.product_id)).size > 1) return [];
  const piece = last[0]!;
  const head = headOfPiece(piece);
  const name = thePiece(piece.product!);
  const date = dayText(day, reading.dossier.as_of);
  const same = reading.pieces.filter((other) => head !== null && headOfPiece(other) === head);
  const n = count(same);
  const opened = recent.views.filter(({ product, event }) => product.id === piece.line.product_id && event.day <= day);
  const first = same[0] === piece && n === piece.line.quantity && reading.total >= 5;
  return [
    {
      form: "bought-first",
      when: first,
      say: () => {
        const one = singleNoun(head!);
        return said(
          en`Bought ${name} on ${date}: the first ${one} in ${reading.total} pieces.`,
          pt`Comprou ${name} em ${date}: ${agree(one, "o primeiro", "a primeira", "", "")} ${one} em ${reading.total} peças.`,
        );
      },
      evidence: () => [
        citePieces(reading, [piece], en`The first of the ${nounMany(head!)}; ${reading.total} pieces in all.`),
      ],
    },
    {
      form: "bought-viewed",
      when: opened.length >= 2 && head !== null,
      say: () =>
        said(
          en`Bought ${name} on ${date}, after opening it ${timesWord(opened.length)}; ${nounMany(head!)} now number ${countWord(n)}.`,
          pt`Comprou ${name} em ${date}, depois de abrir a página ${timesWord(opened.length)}; com isso são ${someNouns(n, head!)}.`,
        ),
      evidence: () => [
        reading.ledger.note({
          kind: "browsing",
          statement: en`${name} was opened ${timesWord(opened.length)} (${opened.length}) before it was bought.`,
          refs: eventRefs(opened.map(({ event }) => event)),
          certainty: "viewed",
        }),
        citePieces(reading, [piece], en`${someNouns(n, head!)} bought in all (${n}).`),
      ],
    },
    {
      form: "bought-another",
      when: head !== null && n >= 3,
      say: () =>
        said(
          en`Bought ${name} on ${date}, which makes ${someNouns(n, head!)}.`,
          pt`Comprou ${name} em ${date}; com isso são ${someNouns(n, head!)}.`,
        ),
      evidence: () => [citePieces(reading, [piece], en`${someNouns(n, head!)} bought in all (${n}).`)],
    },
  ];
}
