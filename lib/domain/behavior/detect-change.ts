import type { Signals } from "@/lib/contracts/signals";
import type { Dossier } from "@/lib/domain/dossier";
import type { Population } from "@/lib/domain/population";
import { round } from "@/lib/domain/signals/round";
import { type ChangeWindow, changeWindow } from "./change-window";
import { rivalExplanations } from "./rival-explanations";
import { type ScoredAttribute, scoreChange } from "./score-change";

const MIN_RECENT = 3;
const MIN_BASELINE = 5;
/** Of real customers in their usual ways one in thirty or so scores above this, whatever the window's size. */
const THRESHOLD = 2;
const MAX_REASONS = 5;

/**
 * Whether the last 14 days (bought and viewed, up to and including `as_of`) are unlike the customer's own earlier
 * history: a test against what a stranger of the same shop would buy now, not "never bought before". Below three recent
 * or five earlier pieces there is no score and the value is false. Reasons, by size, and what else may explain it.
 */
export function detectChange(dossier: Dossier, population: Population): Signals["new_behavior"] {
  return judgeWindow(changeWindow(dossier), population);
}

/**
 * `detectChange` for a window that is already cut. The population's day is the window's last; it holds the pieces of
 * both sides of the window, which are taken out of it.
 */
export function judgeWindow(window: ChangeWindow, population: Population): Signals["new_behavior"] {
  const items = window.recent.length;
  const baseline = window.baseline.length;
  const counts = { items, baseline_items: baseline };
  if (items < MIN_RECENT || baseline < MIN_BASELINE)
    return { value: false, score: null, threshold: null, ...counts, reasons: [], rivals: [] };
  const { score, taste, attributes, channel, known, browsing } = scoreChange(window, population);
  const found = reasons(attributes);
  // Where and how often something is bought supports a change of taste; it makes none.
  const value = score > THRESHOLD && taste + browsing > 0 && found.length > 0;
  return {
    value,
    score: round(score),
    threshold: THRESHOLD,
    ...counts,
    parts: [
      ...attributes.map(({ attribute, part }) => ({ part: attribute, score: round(part) })),
      { part: "channel", score: round(channel) },
      { part: "known_models", score: round(known) },
      { part: "browsing", score: round(browsing) },
    ],
    reasons: value ? found : [],
    rivals: value ? rivalExplanations(window, population) : [],
  };
}

/** The value of each attribute that gained most against what was expected, where the attribute speaks for a change. */
function reasons(attributes: readonly ScoredAttribute[]): Signals["new_behavior"]["reasons"] {
  return attributes
    .filter(({ score, values }) => score > 0 && values[0] !== undefined && values[0].after > values[0].before)
    .sort((a, b) => b.part - a.part || (a.attribute < b.attribute ? -1 : 1))
    .slice(0, MAX_REASONS)
    .map(({ attribute, values, part }) => {
      const { value, before, after, population, certainty } = values[0]!;
      return {
        attribute,
        value,
        before: round(before),
        after: round(after),
        population: round(population),
        score: round(part),
        certainty: round(certainty),
      };
    });
}
