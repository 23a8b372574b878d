import type { Day } from "@/lib/contracts/day";
import type { AttributeSignal } from "@/lib/contracts/signals";
import type { Population, PopulationAttribute } from "@/lib/domain/population";
import { betaBinomialTail } from "@/lib/domain/signals/beta-binomial";
import type { Piece } from "@/lib/domain/signals/pieces";
import { countsOf, others, shareOf } from "@/lib/domain/signals/population-share";
import { binomialTail } from "@/lib/domain/signals/strength-tail";
import { styleSignals } from "@/lib/domain/signals/style-signals";

/** Attributes of which a profile states preferences. */
export const claimAttributes = [
  "department",
  "category",
  "type",
  "color",
  "pattern",
  "material",
  "season",
  "occasion",
] as const satisfies readonly PopulationAttribute[];

/** That a customer prefers a value; `lift` is how many times as often as others, as it would be stated. */
export type Preference = { attribute: PopulationAttribute; value: string; lift: number };
export type Rule = (pieces: readonly Piece[], population: Population) => Preference[];

const lists = {
  department: "departments",
  category: "categories",
  type: "types",
  color: "colors",
  pattern: "patterns",
  material: "materials",
  season: "seasons",
  occasion: "occasions",
} as const;

/** What the product would say of these pieces on a day. */
export function statedPreferences(
  pieces: readonly Piece[],
  population: Population,
  asOf: Day,
  strength: AttributeSignal["strength"],
): Preference[] {
  const style = styleSignals(pieces, "purchase", asOf, population);
  return claimAttributes.flatMap((attribute) =>
    style[lists[attribute]]
      .filter((signal) => signal.strength === strength)
      .map(({ value, lift }) => ({ attribute, value, lift })),
  );
}

type Tally = { pieces: number; of: number; days: number; share: number };

/** A rule that looks at each value by itself: pieces with it, pieces known, days, and others' share over all time. */
const byValue =
  (passes: (tally: Tally) => boolean): Rule =>
  (pieces, { purchase, day }) =>
    claimAttributes.flatMap((attribute) => {
      const rest = others(countsOf(purchase.all, attribute), pieces, attribute, "0000-01-01", day);
      const own = new Map<string, { pieces: number; days: Set<Day> }>();
      let of = 0;
      for (const piece of pieces) {
        if (piece.values[attribute].length > 0) of++;
        for (const value of piece.values[attribute]) {
          const tally = own.get(value) ?? { pieces: 0, days: new Set() };
          tally.pieces++;
          tally.days.add(piece.day);
          own.set(value, tally);
        }
      }
      return [...own].flatMap(([value, tally]) => {
        const share = shareOf(rest, value);
        const lift = tally.pieces / of / share;
        const passed = lift > 1 && passes({ pieces: tally.pieces, of, days: tally.days.size, share });
        return passed ? [{ attribute, value, lift }] : [];
      });
    });

/** The rules of methods.md; their lift is the one observed. */
export const publishedRules: Readonly<Record<string, Rule>> = {
  "lift-2": byValue(({ pieces, of, share }) => pieces >= 5 && pieces / of / share > 2),
  "p-005": byValue(({ pieces, of, share }) => binomialTail(pieces, of, share) < 0.005),
  reference: byValue(({ pieces, of, days, share }) => days >= 4 && betaBinomialTail(pieces, of, share, 200) < 0.0003),
};
