import type { Signals } from "@/lib/contracts/profile";
import type { Dossier } from "@/lib/domain/dossier";
import type { CountsByAttribute, Population, PopulationAttribute } from "@/lib/domain/population";
import { attributeSignals, recencyWeights } from "./attribute-signals";
import { formalitySignal } from "./formality-signal";
import { type Piece, viewedPieces } from "./pieces";
import { countsOf } from "./population-share";

/** The part of the signals that tells a style; the same for what was bought and for what was only looked at. */
export type StyleSignals = Pick<
  Signals,
  "departments" | "categories" | "types" | "colors" | "patterns" | "materials" | "seasons" | "occasions" | "formality"
>;

/** Style of a list of pieces against all customers' counts of the same kind of piece. */
export function styleSignals(
  pieces: readonly Piece[],
  counts: CountsByAttribute,
  dossier: Dossier,
  population: Population,
): StyleSignals {
  const weightOf = recencyWeights(dossier.as_of);
  const of = (attribute: PopulationAttribute) =>
    attributeSignals(pieces, attribute, countsOf(counts, attribute), weightOf, population.day);
  return {
    departments: of("department"),
    categories: of("category"),
    types: of("type"),
    colors: of("color"),
    patterns: of("pattern"),
    materials: of("material"),
    seasons: of("season"),
    occasions: of("occasion"),
    formality: formalitySignal(pieces, countsOf(counts, "formality")),
  };
}

/** Style of what was viewed, put in the cart or wished for: for customers without purchases, and beside purchases. */
export function computeViewSignals(dossier: Dossier, population: Population): StyleSignals {
  return styleSignals(viewedPieces(dossier), population.view.all, dossier, population);
}
