import type { Population, PopulationAttribute } from "@/lib/domain/population";
import type { ChangeWindow } from "./change-window";
import { scoreKnownModels } from "./known-models";
import { type AttributeScore, scoreAttribute } from "./score-attribute";
import { scoreChannel } from "./score-channel";
import { weighWindow } from "./weighted-window";

/**
 * Attributes of the test and the weight of each, by logistic regression on real customers with other customers' windows
 * grafted in, rounded, with somewhat more for type, formality and occasion than strangers need: people who change stay
 * in their department. Sizes are left out: another size is no other taste, and why it changed is nobody's business.
 */
export const changeAttributes: readonly { attribute: PopulationAttribute; weight: number }[] = [
  { attribute: "department", weight: 1.4 },
  { attribute: "color", weight: 1.2 },
  { attribute: "type", weight: 1 },
  { attribute: "price_band", weight: 1 },
  { attribute: "formality", weight: 0.8 },
  { attribute: "pattern", weight: 0.7 },
  { attribute: "material", weight: 0.6 },
  { attribute: "occasion", weight: 0.5 },
  { attribute: "category", weight: 0.2 },
];
/**
 * An attribute speaks against a change by at most this times its weight: a man who stays with menswear in a shop of
 * women is the same man, and may still have gone from jeans to suits.
 */
const FLOOR = -0.5;
/** What holds over several days is more than one basket: evidence of taste is raised by (days / 2) to this power. */
const DAYS_POWER = 1 / 3;
/**
 * Looks repeat themselves more than purchases, the more the longer the window: what is usual in a window of views lies
 * this times ln(n / 3) lower than in one of purchases. Measured on untouched windows of a shop with browsing.
 */
const BROWSING = 2.4;
const SHORTEST = 3;
/** The channel speaks at most so loudly, for or against: another till alone is no other taste. */
const CHANNEL_LIMIT = 2;

export type ScoredAttribute = AttributeScore & { part: number };
export type ChangeScore = {
  /** The sum of what follows. */
  score: number;
  taste: number;
  channel: number;
  known: number;
  browsing: number;
  /** Each with its part of the taste. */
  attributes: ScoredAttribute[];
};

/**
 * The score of a window: weighted Bayes factors of the attributes over sqrt(n), which makes windows of three to some
 * thirty pieces comparable, then where it was bought, less what the customer already had, and what a window of views is
 * due. The same for the same pieces in any order. Both sides of the window must hold a piece.
 */
export function scoreChange(window: ChangeWindow, population: Population): ChangeScore {
  const weighted = weighWindow(window, population.day);
  const root = Math.sqrt(window.recent.length);
  const days = new Set(window.recent.map(({ day }) => day)).size;
  const lasting = (days / 2) ** DAYS_POWER;
  const attributes = changeAttributes.flatMap(({ attribute, weight }) => {
    const scored = scoreAttribute(weighted, attribute, population);
    return scored ? [{ ...scored, part: weight * lasting * Math.max(scored.score / root, FLOOR) }] : [];
  });
  const taste = attributes.reduce((sum, { part }) => sum + part, 0);
  const channel = Math.min(CHANNEL_LIMIT, Math.max(-CHANNEL_LIMIT, scoreChannel(weighted, population.day)));
  const known = -scoreKnownModels(window);
  const n = window.recent.length;
  const viewed = window.recent.filter(({ bought }) => !bought).length / n;
  const browsing = BROWSING * viewed * Math.log(Math.max(1, n / SHORTEST));
  return { score: taste + channel + known + browsing, taste, channel, known, browsing, attributes };
}
