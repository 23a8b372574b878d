import { count, type Piece, type Reading } from "@/lib/domain/profile/reading";

/** Mean formality (1 to 5) of the pieces whose formality is known, each as often as it was bought; 0 of none. */
export function formalityOf({ pieces }: Pick<Reading, "pieces">): { mean: number; n: number; known: Piece[] } {
  const known = pieces.filter(({ tags }) => tags?.formality);
  const n = count(known);
  const sum = known.reduce((total, { tags, line }) => total + Number(tags!.formality!.value) * line.quantity, 0);
  return { mean: n === 0 ? 0 : sum / n, n, known };
}
