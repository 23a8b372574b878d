import type { Signals } from "@/lib/contracts/signals";
import type { Counts } from "@/lib/domain/population";
import type { Piece } from "./pieces";
import { round } from "./round";

/** Mean formality (1 to 5) of the customer's pieces and of all customers'; null where none is known. */
export function formalitySignal(pieces: readonly Piece[], counts: Counts): Signals["formality"] {
  const own = pieces.flatMap((piece) => (piece.tags.formality ? [Number(piece.tags.formality.value)] : []));
  let sum = 0;
  let total = 0;
  for (const value of Object.keys(counts.values).sort()) {
    const count = counts.values[value] ?? 0;
    sum += Number(value) * count;
    total += count;
  }
  return {
    mean: own.length > 0 ? round(own.reduce((a, b) => a + b, 0) / own.length) : null,
    population_mean: total > 0 ? round(sum / total) : null,
    n: own.length,
  };
}
