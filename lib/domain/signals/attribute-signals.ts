import type { AttributeSignal, Day } from "@/lib/contracts/profile";
import type { Counts, PopulationAttribute } from "@/lib/domain/population";
import { daysBetween } from "@/lib/domain/time/days";
import type { Piece } from "./pieces";
import { others, shareOf } from "./population-share";
import { round } from "./round";
import { strengthOf } from "./strength";

const HALF_LIFE_DAYS = 365;
/** Strength of the pull towards all customers, in pieces: a lift from 40 pieces is stated at about two thirds. */
const PULL = 20;

/** What a piece of a day counts on `asOf`: half after a year. Remembers the days it was asked for. */
export function recencyWeights(asOf: Day): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    const weight = known.get(day) ?? 0.5 ** (daysBetween(day, asOf) / HALF_LIFE_DAYS);
    known.set(day, weight);
    return weight;
  };
}

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
  weightOf: (day: Day) => number,
  countedTo: Day,
): AttributeSignal[] {
  const tallies = new Map<string, Tally>();
  let weights = 0;
  const baskets = new Map<Day, number>();
  for (const piece of pieces) {
    const values = piece.values[attribute];
    if (values.length === 0) continue;
    const weight = weightOf(piece.day);
    weights += weight;
    baskets.set(piece.day, (baskets.get(piece.day) ?? 0) + 1);
    for (const value of values) {
      const tally = tallies.get(value) ?? { weight: 0, lines: 0, pieces: 0, days: new Set() };
      tally.weight += weight;
      tally.lines++;
      tally.pieces += piece.quantity;
      tally.days.add(piece.day);
      tallies.set(value, tally);
    }
  }
  const rest = others(counts, pieces, attribute, "0000-01-01", countedTo);
  const basketSizes = [...baskets.values()];
  return [...tallies]
    .map(([value, tally]) => {
      const base = shareOf(rest, value);
      const share = (tally.weight + PULL * base) / (weights + PULL);
      const signal: AttributeSignal = {
        value,
        share: round(share),
        population_share: round(base),
        lift: round(share / base),
        n: tally.pieces,
        days: tally.days.size,
        strength: strengthOf(tally.lines, tally.days.size, base, basketSizes),
      };
      return { signal, evidence: tally.lines * Math.log(share / base) };
    })
    .sort((a, b) => b.evidence - a.evidence || (a.signal.value < b.signal.value ? -1 : 1))
    .map(({ signal }) => signal);
}
