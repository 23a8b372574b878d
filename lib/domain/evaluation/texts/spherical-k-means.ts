import { type Random, random } from "@/lib/domain/random";
import type { WordVector } from "./word-vectors";

const BEGINNINGS = 100;
const ROUNDS = 100;

/** The group (0 to k-1) of each vector, and the sum of cosines to the mean directions of the groups. */
export type Ending = { groups: number[]; sum: number };
type Centre = Float64Array;

/**
 * Spherical k-means (Dhillon & Modha 2001), which raises the sum of cosines to the mean direction of the group, from a
 * hundred k-means++ beginnings (Arthur & Vassilvitskii 2007; distance 1 - cosine), the same ones each time. All endings,
 * the one with the highest sum first: what the groups are to be held against plays no part. Vectors are of length 1,
 * over a vocabulary of `size`; fewer different vectors than k make fewer groups.
 */
export function sphericalKMeans(vectors: readonly WordVector[], size: number, k: number): Ending[] {
  if (vectors.length === 0) return [];
  const endings = Array.from({ length: BEGINNINGS }, (_, nth) =>
    settle(vectors, begin(vectors, size, k, random("spherical k-means", nth))),
  );
  // Sums that differ by the last digits only are equal: then the earlier beginning stands first.
  const rounded = ({ sum }: Ending) => Math.round(sum * 1e9);
  return endings.sort((a, b) => rounded(b) - rounded(a));
}

function begin(vectors: readonly WordVector[], size: number, k: number, r: Random): Centre[] {
  const places = vectors.map((_, i) => i);
  // A text without words has no direction: its centre is nought, and everything is far from it.
  const centreAt = (place: number) => meanOf([vectors[place]!], size) ?? new Float64Array(size);
  const centres = [centreAt(r.pick(places))];
  const far = vectors.map((vector) => distance(vector, centres[0]!));
  while (centres.length < k) {
    const next = r.weighted(places, (i) => far[i]!);
    if (next === undefined || far[next]! <= 1e-9) break;
    const centre = centreAt(next);
    centres.push(centre);
    for (const [i, vector] of vectors.entries()) far[i] = Math.min(far[i]!, distance(vector, centre));
  }
  return centres;
}

const distance = (vector: WordVector, centre: Centre): number => Math.max(0, 1 - cosine(vector, centre));

function settle(vectors: readonly WordVector[], beginning: readonly Centre[]): Ending {
  let centres = [...beginning];
  let groups: number[] = [];
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const nearest = vectors.map((vector) => nearestOf(vector, centres));
    sum = nearest.reduce((total, { similarity }) => total + similarity, 0);
    if (groups.length > 0 && nearest.every(({ at }, i) => at === groups[i])) break;
    groups = nearest.map(({ at }) => at);
    // A group that lost all its members, or has none with a word, keeps its centre.
    centres = centres.map(
      (centre, at) =>
        meanOf(
          vectors.filter((_, i) => groups[i] === at),
          centre.length,
        ) ?? centre,
    );
  }
  return { groups, sum };
}

function nearestOf(vector: WordVector, centres: readonly Centre[]): { at: number; similarity: number } {
  let best = { at: 0, similarity: Number.NEGATIVE_INFINITY };
  for (const [at, centre] of centres.entries()) {
    const similarity = cosine(vector, centre);
    if (similarity > best.similarity) best = { at, similarity };
  }
  return best;
}

function cosine({ at, weight }: WordVector, centre: Centre): number {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += weight[i]! * centre[at[i]!]!;
  return sum;
}

/** The mean direction, of length 1; null where there is none. */
function meanOf(members: readonly WordVector[], size: number): Centre | null {
  const mean = new Float64Array(size);
  for (const { at, weight } of members) for (let i = 0; i < at.length; i++) mean[at[i]!]! += weight[i]!;
  const length = Math.sqrt(mean.reduce((sum, weight) => sum + weight * weight, 0));
  return length === 0 ? null : mean.map((weight) => weight / length);
}
