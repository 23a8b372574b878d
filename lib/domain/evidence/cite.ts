import { count, eventRefs, lineRefs, type Piece, type Reading, type View } from "@/lib/domain/profile/reading";
import { fullDay } from "@/lib/domain/words/days";
import { percent } from "@/lib/domain/words/numbers";
import { pieceName } from "@/lib/domain/words/pieces";
import { capital, en } from "@/lib/domain/words/said";

/** "12 of 40 pieces (30%): dresses." A plain count of purchased pieces. */
export function citeCount(reading: Reading, what: string, pieces: readonly Piece[], of = reading.total): string {
  const n = count(pieces);
  return reading.ledger.note({
    kind: "count",
    statement: en`${capital(what)}: ${n} of ${of} pieces (${percent(of === 0 ? 0 : n / of)}).`,
    refs: lineRefs(pieces),
    n,
    certainty: "counted",
  });
}

/** The bought pieces by name and day: "Blazer, oxblood wool, bought 18 August 2026; ...". At most six are named. */
export function citePieces(reading: Reading, pieces: readonly Piece[], note = ""): string {
  const named = pieces.slice(-6).map(({ line, product }) => {
    return en`${product ? pieceName(product) : "a piece without description"}, bought ${fullDay(line.day)}`;
  });
  return reading.ledger.note({
    kind: "count",
    statement: `${named.join("; ")}.${note === "" ? "" : ` ${note}`}`,
    refs: lineRefs(pieces),
    n: count(pieces),
    certainty: "counted",
  });
}

/** Views of one thing out of the views of a window. */
export function citeViews(reading: Reading, what: string, views: readonly View[], of: number, window: string): string {
  return reading.ledger.note({
    kind: "browsing",
    statement: en`${capital(what)}: ${views.length} of ${of} views ${window}.`,
    refs: eventRefs(views.map(({ event }) => event)),
    certainty: "viewed",
  });
}

/** Something that is not there: what was looked through, without records. */
export function citeAbsence(reading: Reading, statement: string, lookedThrough: number): string {
  return reading.ledger.note({ kind: "coverage", statement, refs: [], n: lookedThrough, certainty: "counted" });
}

/** Facts of the retailer's own record of the customer. */
export function citeDeclared(reading: Reading, fields: readonly string[], statement: string): string {
  return reading.ledger.note({
    kind: "declared",
    statement,
    refs: fields.map((field) => ({ type: "declared", id: `customer.${field}` })),
    certainty: "declared",
  });
}
