import type { Signals } from "@/lib/contracts/profile";
import type { Dossier } from "@/lib/domain/dossier";
import type { Population, PopulationAttribute } from "@/lib/domain/population";
import { round } from "@/lib/domain/signals/round";
import { type ChangeWindow, changeWindow } from "./change-window";
import { rivalExplanations } from "./rival-explanations";
import { type AttributeScore, scoreAttribute } from "./score-attribute";

const MIN_RECENT = 3;
const MIN_BASELINE = 5;
/** The weighted sum is flagged above this times sqrt(n): of real customers in their usual ways about one in twenty is. */
const THRESHOLD = 4;
/**
 * An attribute speaks against a change by at most this times sqrt(n): a man who stays with menswear in a shop of women is
 * the same man, and may still have gone from jeans to suits.
 */
const FLOOR = -0.5;
const MAX_REASONS = 5;

/**
 * Attributes of the test and the weight of each, chosen on real customers with other customers' windows grafted in:
 * whom one buys for tells most; category, formality and occasion largely repeat the type.
 */
export const changeAttributes: readonly { attribute: PopulationAttribute; weight: number }[] = [
  { attribute: "category", weight: 0.25 },
  { attribute: "type", weight: 1 },
  { attribute: "color", weight: 1 },
  { attribute: "pattern", weight: 1 },
  { attribute: "price_band", weight: 1 },
  { attribute: "department", weight: 1.5 },
  { attribute: "formality", weight: 0.5 },
  { attribute: "occasion", weight: 0.5 },
];

/** Weighted sum of the Bayes factors of a window, and each attribute's part. */
export function scoreChange({ recent, baseline }: ChangeWindow, population: Population) {
  const parts = changeAttributes.flatMap(({ attribute, weight }) => {
    const part = scoreAttribute(recent, baseline, attribute, population);
    return part ? [{ ...part, weight }] : [];
  });
  const floor = FLOOR * Math.sqrt(recent.length);
  return { parts, score: parts.reduce((sum, part) => sum + part.weight * Math.max(part.score, floor), 0) };
}

/**
 * Whether the last 14 days (bought and viewed, up to and including `as_of`) are unlike the customer's own earlier
 * history: a test against what a stranger of the same shop would buy now, not "never bought before". Below three recent
 * or five earlier pieces there is no score and the value is false. Reasons, by size, and what else may explain it.
 */
export function detectChange(dossier: Dossier, population: Population): Signals["new_behavior"] {
  return judgeWindow(changeWindow(dossier), population);
}

/** `detectChange` for a window that is already cut. */
export function judgeWindow(window: ChangeWindow, population: Population): Signals["new_behavior"] {
  const items = window.recent.length;
  const baseline = window.baseline.length;
  const counts = { items, baseline_items: baseline };
  if (items < MIN_RECENT || baseline < MIN_BASELINE)
    return { value: false, score: null, threshold: null, ...counts, reasons: [], rivals: [] };
  const { parts, score } = scoreChange(window, population);
  const threshold = THRESHOLD * Math.sqrt(items);
  const value = score > threshold;
  return {
    value,
    score: round(score),
    threshold: round(threshold),
    ...counts,
    reasons: value ? reasons(parts) : [],
    rivals: value ? rivalExplanations(window, population) : [],
  };
}

/** The value of each attribute that gained most against what was expected, where the attribute speaks for a change. */
function reasons(parts: readonly (AttributeScore & { weight: number })[]): Signals["new_behavior"]["reasons"] {
  return parts
    .filter(({ score, values }) => score > 0 && values[0] !== undefined && values[0].after > values[0].before)
    .sort((a, b) => b.weight * b.score - a.weight * a.score || (a.attribute < b.attribute ? -1 : 1))
    .slice(0, MAX_REASONS)
    .map(({ attribute, score, values, weight }) => {
      const { value, before, after, population } = values[0]!;
      return {
        attribute,
        value,
        before: round(before),
        after: round(after),
        population: round(population),
        score: round(weight * score),
      };
    });
}
