import type { Day } from "@/lib/contracts/day";
import type { AttributeSignal } from "@/lib/contracts/signals";
import type { PopulationAttribute } from "@/lib/domain/population";
import { daysBetween } from "@/lib/domain/time/days";
import type { Piece } from "./pieces";
import { round } from "./round";
import { strengthOf } from "./strength";
import { type Reference, shoppingDays, usualShares, weightOfDay } from "./strength-days";

const HALF_LIFE_DAYS = 365;
/** Strength of the pull towards all customers, in days of one piece. */
const PULL = 25;

/** What a piece of a day counts on `asOf`: half after a year. Remembers the days it was asked for. */
export function recencyWeights(asOf: Day): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    const weight = known.get(day) ?? 0.5 ** (daysBetween(day, asOf) / HALF_LIFE_DAYS);
    known.set(day, weight);
    return weight;
  };
}

type Tally = { lines: number; pieces: number; days: Set<Day> };

/**
 * Shares, lift and strength of each value of an attribute over a customer's pieces. In a share a day of n pieces weighs
 * as the root of n and half after a year; it is shrunk towards all other customers. `agreement`: how alike the
 * customer's days are (agreementOfDays). Ordered by evidence for a lift (pieces x ln lift), then by value.
 */
export function attributeSignals(
  pieces: readonly Piece[],
  attribute: PopulationAttribute,
  reference: Reference,
  weightOf: (day: Day) => number,
  agreement: number,
): AttributeSignal[] {
  const tallies = new Map<string, Tally>();
  for (const { values, quantity, day } of pieces)
    for (const value of values[attribute]) {
      const tally = tallies.get(value) ?? { lines: 0, pieces: 0, days: new Set() };
      tally.lines++;
      tally.pieces += quantity;
      tally.days.add(day);
      tallies.set(value, tally);
    }
  const days = shoppingDays(pieces, attribute);
  const usual = usualShares(pieces, attribute, days, reference);
  const weights = days.map(({ day, n }) => weightOf(day) * weightOfDay(n));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return [...tallies]
    .map(([value, tally]) => {
      const base = usual.share(value);
      const own = days.reduce((sum, { n, counts }, i) => sum + (weights[i]! * (counts.get(value) ?? 0)) / n, 0);
      const share = (own + PULL * base) / (total + PULL);
      const signal: AttributeSignal = {
        value,
        share: round(share),
        population_share: round(base),
        lift: round(share / base),
        n: tally.pieces,
        days: tally.days.size,
        strength: strengthOf(agreement, days, value, usual.shares(value)),
      };
      return { signal, evidence: tally.lines * Math.log(share / base) };
    })
    .sort((a, b) => b.evidence - a.evidence || (a.signal.value < b.signal.value ? -1 : 1))
    .map(({ signal }) => signal);
}
