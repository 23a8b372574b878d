import { citePieces } from "@/lib/domain/evidence/cite";
import { coloredPiece } from "@/lib/domain/evidence/colored-piece";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { lineRefs } from "@/lib/domain/profile/reading";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { someNouns } from "@/lib/domain/words/nouns";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import type { Desk, Form } from "./desk";

/** One order, or a few. */
export function fewOrders(desk: Desk): Form[] {
  const { reading } = desk;
  const orders = ordersOf(reading);
  const [first] = orders;
  const last = orders.at(-1);
  if (!first || !last) return [];
  const asOf = reading.dossier.as_of;
  const opening = coloredPiece(first.pieces[0]!);
  const latest = coloredPiece(last.pieces[0]!);
  return [
    {
      form: "rhythm-few-pieces",
      when: orders.length >= 2 && first.day !== last.day && opening !== null && latest !== null,
      say: () =>
        said(
          en`${capital(someNouns(orders.length, "order"))} so far, from ${opening!} on ${dayText(first.day, asOf)} to ${latest!} on ${dayText(last.day, asOf)}.`,
          pt`${capital(someNouns(orders.length, "order"))} até agora, de ${opening!} em ${dayText(first.day, asOf)} a ${latest!} em ${dayText(last.day, asOf)}.`,
        ),
      evidence: () => [
        citeSpan(desk),
        citePieces(reading, [first.pieces[0]!], en`${capital(opening!)}.`),
        citePieces(reading, [last.pieces[0]!], en`${capital(latest!)}.`),
      ],
    },
    {
      form: "rhythm-few",
      when: orders.length >= 2 && first.day !== last.day,
      say: () =>
        said(
          en`${capital(someNouns(orders.length, "order"))} so far, the first on ${dayText(first.day, asOf)} and the last on ${dayText(last.day, asOf)}.`,
          pt`${capital(someNouns(orders.length, "order"))} até agora, o primeiro em ${dayText(first.day, asOf)} e o último em ${dayText(last.day, asOf)}.`,
        ),
      evidence: () => [citeSpan(desk)],
    },
    {
      form: "rhythm-one",
      when: orders.length === 1,
      say: () =>
        said(
          en`One order so far, on ${dayText(last.day, asOf)}.`,
          pt`Um pedido até agora, em ${dayText(last.day, asOf)}.`,
        ),
      evidence: () => [citeSpan(desk)],
    },
  ];
}

/** How many orders there are, and the days of the first and the last. */
export function citeSpan({ reading }: Desk): string {
  const orders = ordersOf(reading);
  const first = orders[0]!;
  const last = orders.at(-1)!;
  return reading.ledger.note({
    kind: "count",
    statement: en`${orders.length} ${orders.length === 1 ? "order" : "orders"}, the first on ${fullDay(first.day)}, the last on ${fullDay(last.day)}.`,
    refs: lineRefs([...first.pieces, ...(orders.length > 1 ? last.pieces : [])]),
    n: orders.length,
    certainty: "counted",
  });
}
