import type { Day } from "@/lib/contracts/day";
import type { Signals } from "@/lib/contracts/signals";
import type { Dossier } from "@/lib/domain/dossier";
import type { Population, PopulationAttribute } from "@/lib/domain/population";
import { attributeSignals, recencyWeights } from "./attribute-signals";
import { formalitySignal } from "./formality-signal";
import { type Piece, viewedPieces } from "./pieces";
import { countsOf } from "./population-share";
import { agreementOfDays } from "./strength-agreement";
import type { Reference } from "./strength-days";

/** The part of the signals that tells a style; the same for what was bought and for what was only looked at. */
export type StyleSignals = Pick<
  Signals,
  "departments" | "categories" | "types" | "colors" | "patterns" | "materials" | "seasons" | "occasions" | "formality"
>;

/** Style of what was bought, or of what was viewed, against all customers' pieces of the same kind. */
export function styleSignals(
  pieces: readonly Piece[],
  source: "purchase" | "view",
  asOf: Day,
  population: Population,
): StyleSignals {
  const { all } = population[source];
  const blocks = source === "purchase" ? population.purchase.blocks : [];
  const reference: Reference = { all, blocks, day: population.day };
  const weightOf = recencyWeights(asOf);
  const agreement = agreementOfDays(pieces, reference);
  const of = (attribute: PopulationAttribute) => attributeSignals(pieces, attribute, reference, weightOf, agreement);
  return {
    departments: of("department"),
    categories: of("category"),
    types: of("type"),
    colors: of("color"),
    patterns: of("pattern"),
    materials: of("material"),
    seasons: of("season"),
    occasions: of("occasion"),
    formality: formalitySignal(pieces, countsOf(all, "formality")),
  };
}

/** Style of what was viewed, put in the cart or wished for: for customers without purchases, and beside purchases. */
export function computeViewSignals(dossier: Dossier, population: Population): StyleSignals {
  return styleSignals(viewedPieces(dossier), "view", dossier.as_of, population);
}
