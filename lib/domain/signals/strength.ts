import type { AttributeSignal } from "@/lib/contracts/profile";
import { betaBinomialTail } from "./beta-binomial";

/** Allows for people differing without being different (methods.md). */
const PHI = 200;
const DISTINCTIVE = { pieces: 0.0015, days: 0.05, minDays: 4 };
const TENDS = { pieces: 0.005, days: 0.2, minDays: 3 };

/** P(at least k of these independent events happen). */
export function atLeast(k: number, probabilities: readonly number[]): number {
  let distribution = [1];
  for (const p of probabilities) {
    const next = new Array<number>(distribution.length + 1).fill(0);
    for (const [i, mass] of distribution.entries()) {
      next[i]! += mass * (1 - p);
      next[i + 1]! += mass * p;
    }
    distribution = next;
  }
  return distribution.slice(k).reduce((sum, mass) => sum + mass, 0);
}

/**
 * Whether a value may be called a preference. Two tests, both against customers with everybody's tastes: so many pieces
 * (beta-binomial), and pieces on so many of the customer's days, given how much was bought on each. The second keeps one
 * full basket of a kind from looking like a taste. Chosen on real customers: with whole baskets shuffled between
 * customers about 2% keep a distinctive value, of real customers with ten pieces 34%.
 */
export function strengthOf(
  pieces: number,
  days: number,
  share: number,
  basketSizes: readonly number[],
): AttributeSignal["strength"] {
  if (days < TENDS.minDays) return "common";
  const total = basketSizes.reduce((sum, size) => sum + size, 0);
  const byPieces = betaBinomialTail(pieces, total, share, PHI);
  if (byPieces >= TENDS.pieces) return "common";
  const byDays = atLeast(
    days,
    basketSizes.map((size) => 1 - (1 - share) ** size),
  );
  if (byPieces < DISTINCTIVE.pieces && byDays < DISTINCTIVE.days && days >= DISTINCTIVE.minDays) return "distinctive";
  return byDays < TENDS.days ? "tends" : "common";
}
