import { groupBy, lineRefs, type Reading } from "@/lib/domain/profile/reading";
import type { Said } from "@/lib/domain/words/said";
import { en } from "@/lib/domain/words/said";
import { type Group, headOfPiece, headsOf } from "./garments";
import { ordersOf } from "./orders";

/** A garment that comes back: in how many of the orders it is. */
export type Staple = { said: Said; head: Group; orders: number; of: number; evidence: () => string };

/** The garment that most orders hold one of, when at least two fifths and three of them do. */
export function stapleOf(reading: Reading): Staple | null {
  const orders = ordersOf(reading);
  const holding = groupBy(
    orders.flatMap(({ id, pieces }) =>
      [...new Set(pieces.flatMap((piece) => headOfPiece(piece) ?? []))].map((head) => ({ id, head })),
    ),
    ({ head }) => head,
  );
  const [value, found] = holding[0] ?? [];
  if (!value || !found || found.length < 3 || found.length * 5 < orders.length * 2) return null;
  const head = headsOf(reading.pieces).find((group) => group.value === value)!;
  const evidence = () =>
    reading.ledger.note({
      kind: "count",
      statement: en`${found.length} of ${orders.length} orders hold ${head.said}.`,
      refs: lineRefs(head.pieces),
      n: found.length,
      certainty: "counted",
    });
  return { said: head.said, head, orders: found.length, of: orders.length, evidence };
}
