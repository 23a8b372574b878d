import { formalityOf } from "@/lib/domain/evidence/formality";
import { isReduced, ordersOf } from "@/lib/domain/evidence/orders";
import { count, lineRefs, type Piece, type Reading } from "@/lib/domain/profile/reading";
import { isQuiet } from "@/lib/domain/taxonomy/colors";
import { decimal, percent } from "@/lib/domain/words/numbers";
import { en } from "@/lib/domain/words/said";
import { isPlain } from "@/lib/domain/words/value-word";

/** A measure of taste or habit that the brief follows from, with the fact behind it. */
export type Measure = { share: number; n: number; evidence: () => string };
/** The same, and the share among all customers' pieces; 0 when that is unknown. */
export type Taste = Measure & { usual: number };

/** The axes a brief is made along. Null: not enough is known to take a side. */
export type BriefFacts = {
  formality: { mean: number; n: number; evidence: () => string } | null;
  neutrals: Taste | null;
  prints: Taste | null;
  reduced: Measure | null;
  single: Measure | null;
};

export function readBriefFacts(reading: Reading): BriefFacts {
  return {
    formality: readFormality(reading),
    neutrals: taste(reading, "color", isQuiet, "Neutral colours"),
    prints: taste(reading, "pattern", (value) => !isPlain(value) && value !== "denim", "Patterned"),
    reduced: measure(reading, isReduced, "Bought below list price"),
    single: readSingle(reading),
  };
}

function taste(
  reading: Reading,
  attribute: "color" | "pattern",
  holds: (value: string) => boolean,
  what: string,
): Taste | null {
  const test = ({ tags }: Piece) => (tags?.[attribute] ? holds(tags[attribute].value) : null);
  const measured = measure(reading, test, what);
  const all = reading.population.purchase.all[attribute];
  const n = Object.entries(all?.values ?? {}).reduce((sum, [value, n]) => sum + (holds(value) ? n : 0), 0);
  return measured && { ...measured, usual: all && all.total > 0 ? n / all.total : 0 };
}

function measure(reading: Reading, test: (piece: Piece) => boolean | null, what: string): Measure | null {
  const known = reading.pieces.filter((piece) => test(piece) !== null);
  const yes = known.filter((piece) => test(piece));
  const of = count(known);
  if (of < 4) return null;
  const n = count(yes);
  const evidence = () =>
    reading.ledger.note({
      kind: "share",
      statement: en`${what}: ${n} of ${of} pieces where it is known (${percent(n / of)}).`,
      refs: lineRefs(n * 2 >= of ? yes : known),
      n: of,
      certainty: "counted",
    });
  return { share: n / of, n, evidence };
}

function readFormality(reading: Reading): BriefFacts["formality"] {
  const { mean, n, known } = formalityOf(reading);
  if (n < 3) return null;
  const evidence = () =>
    reading.ledger.note({
      kind: "share",
      statement: en`Formality of ${n} pieces bought, 1 (lounge) to 5 (black tie): ${decimal(mean)} on average.`,
      refs: lineRefs(known),
      n,
      certainty: "counted",
    });
  return { mean, n, evidence };
}

function readSingle(reading: Reading): Measure | null {
  const orders = ordersOf(reading);
  if (orders.length < 4) return null;
  const single = orders.filter(({ n }) => n === 1);
  const evidence = () =>
    reading.ledger.note({
      kind: "share",
      statement: en`${single.length} of ${orders.length} orders hold a single piece.`,
      refs: lineRefs((single.length > 0 ? single : orders).flatMap(({ pieces }) => pieces)),
      n: orders.length,
      certainty: "counted",
    });
  return { share: single.length / orders.length, n: single.length, evidence };
}
