import { type Random, random } from "@/lib/domain/random";
import { cosine, unit, type WordVector } from "./word-vectors";

const RESTARTS = 20;
const ROUNDS = 100;

/** The group (0 to k-1) of each vector, and the sum of cosines to the mean directions of the groups. */
export type Ending = { groups: number[]; sum: number };

/**
 * Spherical k-means (Dhillon & Modha 2001), which raises the sum of cosines to the mean direction of the group, from
 * twenty k-means++ beginnings (Arthur & Vassilvitskii 2007; distance 1 - cosine), the same ones each time. All endings,
 * the one with the highest sum first: what the groups are to be held against plays no part. Fewer different vectors than
 * k make fewer groups.
 */
export function sphericalKMeans(vectors: readonly WordVector[], k: number): Ending[] {
  if (vectors.length === 0) return [];
  const endings = Array.from({ length: RESTARTS }, (_, restart) =>
    settle(vectors, begin(vectors, k, random("spherical k-means", restart))),
  );
  // Sums that differ by the last digits only are equal: then the earlier beginning stands first.
  const rounded = ({ sum }: Ending) => Math.round(sum * 1e9);
  return endings.sort((a, b) => rounded(b) - rounded(a));
}

function begin(vectors: readonly WordVector[], k: number, r: Random): WordVector[] {
  const places = vectors.map((_, i) => i);
  const centres = [vectors[r.pick(places)]!];
  const far = vectors.map((vector) => distance(vector, centres[0]!));
  while (centres.length < k) {
    const next = r.weighted(places, (i) => far[i]!);
    if (next === undefined || far[next]! <= 1e-9) break;
    centres.push(vectors[next]!);
    for (const [i, vector] of vectors.entries()) far[i] = Math.min(far[i]!, distance(vector, vectors[next]!));
  }
  return centres;
}

const distance = (one: WordVector, other: WordVector): number => Math.max(0, 1 - cosine(one, other));

function settle(vectors: readonly WordVector[], beginning: readonly WordVector[]): Ending {
  let centres = [...beginning];
  let groups: number[] = [];
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const nearest = vectors.map((vector) => nearestOf(vector, centres));
    sum = nearest.reduce((total, { similarity }) => total + similarity, 0);
    if (groups.length > 0 && nearest.every(({ at }, i) => at === groups[i])) break;
    groups = nearest.map(({ at }) => at);
    // A group that lost all its members keeps its centre.
    centres = centres.map((centre, at) => meanOf(vectors.filter((_, i) => groups[i] === at)) ?? centre);
  }
  return { groups, sum };
}

function nearestOf(vector: WordVector, centres: readonly WordVector[]): { at: number; similarity: number } {
  let best = { at: 0, similarity: Number.NEGATIVE_INFINITY };
  for (const [at, centre] of centres.entries()) {
    const similarity = cosine(vector, centre);
    if (similarity > best.similarity) best = { at, similarity };
  }
  return best;
}

function meanOf(members: readonly WordVector[]): WordVector | null {
  if (members.length === 0) return null;
  const sum = new Map<string, number>();
  for (const member of members) for (const [word, weight] of member) sum.set(word, (sum.get(word) ?? 0) + weight);
  return unit(sum);
}
