import type { AttributeSignal, Day } from "@/lib/contracts/profile";
import type { Counts, PopulationAttribute } from "@/lib/domain/population";
import { daysBetween } from "@/lib/domain/time/days";
import { betaBinomialTail } from "./beta-binomial";
import { type Piece, valuesOf } from "./pieces";
import { shareWithout } from "./population-share";
import { round } from "./round";

const HALF_LIFE_DAYS = 365;
/** Strength of the pull towards all customers, in pieces: a lift from 30 pieces is stated at about two thirds. */
const PULL = 15;
/** methods.md: beta-binomial with phi 200; p < .0003 on four days is distinctive, p < .005 a tendency. */
const PHI = 200;

type Tally = { weight: number; lines: number; pieces: number; days: Set<Day> };

/**
 * Shares, lift and strength of each value of an attribute over a customer's pieces. Shares are weighted by recency
 * (half-life a year) and shrunk towards the population, whose counts are taken without the customer's own pieces up to
 * `countedTo`. Ordered by evidence for a lift (pieces x ln lift), then by value.
 */
export function attributeSignals(
  pieces: readonly Piece[],
  attribute: PopulationAttribute,
  counts: Counts,
  asOf: Day,
  countedTo: Day,
): AttributeSignal[] {
  const tallies = new Map<string, Tally>();
  const counted = new Map<string, number>();
  let weights = 0;
  let lines = 0;
  let countedLines = 0;
  for (const piece of pieces) {
    const values = valuesOf(piece, attribute);
    if (values.length === 0) continue;
    const weight = 0.5 ** (daysBetween(piece.day, asOf) / HALF_LIFE_DAYS);
    weights += weight;
    lines++;
    if (piece.day <= countedTo) countedLines++;
    for (const value of values) {
      const tally = tallies.get(value) ?? { weight: 0, lines: 0, pieces: 0, days: new Set() };
      tally.weight += weight;
      tally.lines++;
      tally.pieces += piece.quantity;
      tally.days.add(piece.day);
      tallies.set(value, tally);
      if (piece.day <= countedTo) counted.set(value, (counted.get(value) ?? 0) + 1);
    }
  }
  return [...tallies]
    .map(([value, tally]) => {
      const base = shareWithout(counts, value, counted.get(value) ?? 0, countedLines);
      const share = (tally.weight + PULL * base) / (weights + PULL);
      const signal: AttributeSignal = {
        value,
        share: round(share),
        population_share: round(base),
        lift: round(share / base),
        n: tally.pieces,
        days: tally.days.size,
        strength: strength(tally, lines, base),
      };
      return { signal, evidence: tally.lines * Math.log(share / base) };
    })
    .sort((a, b) => b.evidence - a.evidence || (a.signal.value < b.signal.value ? -1 : 1))
    .map(({ signal }) => signal);
}

function strength(tally: Tally, lines: number, base: number): AttributeSignal["strength"] {
  const tail = betaBinomialTail(tally.lines, lines, base, PHI);
  if (tail < 0.0003 && tally.days.size >= 4) return "distinctive";
  return tail < 0.005 && tally.days.size >= 2 ? "tends" : "common";
}
