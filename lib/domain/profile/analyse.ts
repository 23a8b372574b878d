import type { Swatch } from "@/lib/contracts/customer";
import type { Confidence, Coverage, Evidence, Language, Look } from "@/lib/contracts/profile";
import type { Signals } from "@/lib/contracts/signals";
import { populationWithoutSensitive } from "@/lib/domain/check/sensitive-population";
import { rangeWithoutSensitive, withoutSensitive } from "@/lib/domain/check/sensitive-records";
import { type Bans, noBans } from "@/lib/domain/check/voice";
import type { CatalogueProduct, Dossier } from "@/lib/domain/dossier";
import { findTraits } from "@/lib/domain/evidence/find-traits";
import { buildLooks } from "@/lib/domain/looks/build-looks";
import { findOccasions } from "@/lib/domain/occasions/find-occasions";
import { learnOccasions, learnRange } from "@/lib/domain/occasions/learn-occasions";
import { findOpportunities } from "@/lib/domain/opportunities/find-opportunities";
import type { Population } from "@/lib/domain/population";
import { computeSignals } from "@/lib/domain/signals/compute-signals";
import { readBriefFacts } from "@/lib/domain/writing/brief-facts";
import type { Desk } from "@/lib/domain/writing/desk";
import { languages } from "@/lib/domain/writing/in-language";
import { momentLine } from "@/lib/domain/writing/moment-line";
import { styleLine } from "@/lib/domain/writing/style-line";
import { type Checking, checkingOf } from "./checking";
import { summarise } from "./confidence";
import { coverageOf, missingData } from "./coverage";
import { cutDossier } from "./cut-dossier";
import { disputedRejections } from "./disputed-rejections";
import { paletteOf } from "./palette";
import { readDossier } from "./reading";
import { findRecent } from "./recent";
import { speakTypes } from "./speak-types";
import { type Texts, writeTexts } from "./write-texts";

/** Changes with every change of what the built-in engine says or how it decides. */
export const BUILT_IN_VERSION = "7";

export type AnalysisInput = {
  dossier: Dossier;
  population: Population;
  catalogue: readonly CatalogueProduct[];
  /** The language whose texts stand at the top of the result. */
  language: Language;
  /** What the house never says; nothing unless given. */
  bans?: Bans;
};

export type Analysis =
  | { kind: "too_little"; missing: string[] }
  | ({
      kind: "profile";
      signals: Signals;
      evidence: Evidence[];
      looks: Look[];
      coverage: Coverage;
      confidence: Confidence;
      /** Every language; the one asked for stands beside it too. */
      texts: Record<Language, Texts>;
      style_line: string;
      moment_line: string;
      palette: Swatch[];
      /** What did not pass the check, by key and reason; and corrections that newer records disagree with, by key. */
      checked: { replaced: string[]; contested: string[] };
      /** What another writer's words for the same statements are held against; not part of what is stored. */
      checking: Checking;
    } & Texts);

/**
 * The whole pure part: signals, looks, opportunities, evidence, draft, check, projection. The same records in any order,
 * with the same population and catalogue, give the same bytes. Without purchases and views of anything to wear there is
 * nothing to say: `too_little`, naming what is missing.
 */
export function analyse({
  dossier: given,
  population: everybody,
  catalogue: range,
  language,
  bans = noBans,
}: AnalysisInput): Analysis {
  const cut = cutDossier(given);
  const population = populationWithoutSensitive(everybody);
  const dossier = learnOccasions(withoutSensitive(cut), population);
  const catalogue = learnRange(rangeWithoutSensitive(range), population);
  const missing = missingData(dossier);
  if (missing) return { kind: "too_little", missing };

  const signals = computeSignals(dossier, population);
  const told = speakTypes({ dossier, signals, population, catalogue });
  const reading = readDossier(told.dossier, told.signals, told.population, told.catalogue);
  const recent = findRecent(reading);
  const traits = findTraits(reading);
  const { occasions, looks, pieceEvidence, gaps } = buildLooks(reading, findOccasions(reading));
  const opportunities = findOpportunities(reading, recent, looks);
  const desk: Desk = {
    reading,
    recent,
    traits,
    occasions,
    looks,
    pieceEvidence,
    gaps,
    opportunities,
    forms: new Set(),
  };

  const checking = checkingOf(dossier, catalogue);
  const { texts, evidence, contested } = writeTexts(desk, dossier, checking, bans);

  return {
    kind: "profile",
    signals,
    evidence,
    looks,
    coverage: coverageOf(cut),
    confidence: summarise(texts[language].claims),
    ...texts[language],
    texts,
    style_line: styleLine(desk, readBriefFacts(reading)),
    moment_line: momentLine(desk),
    palette: paletteOf(reading),
    checking,
    checked: {
      replaced: languages.flatMap((each) => texts[each].replaced),
      contested: [...new Set([...contested, ...disputedRejections(reading)])].sort(),
    },
  };
}
