import type { Swatch } from "@/lib/contracts/customer";
import type { Draft } from "@/lib/contracts/draft";
import type {
  Claim,
  Confidence,
  Coverage,
  Evidence,
  Language,
  Look,
  Opportunity,
  ProfileContent,
  Signals,
} from "@/lib/contracts/profile";
import { checkDraft } from "@/lib/domain/check/check-draft";
import { buildNames, indexNames } from "@/lib/domain/check/product-names";
import { populationWithoutSensitive } from "@/lib/domain/check/sensitive-population";
import { rangeWithoutSensitive, withoutSensitive } from "@/lib/domain/check/sensitive-records";
import { projectDraft, supportOf } from "@/lib/domain/claims/project-draft";
import type { CatalogueProduct, Dossier } from "@/lib/domain/dossier";
import { findTraits } from "@/lib/domain/evidence/find-traits";
import { renamed, renumber } from "@/lib/domain/evidence/ledger";
import { buildLooks } from "@/lib/domain/looks/build-looks";
import { findOccasions } from "@/lib/domain/occasions/find-occasions";
import { learnOccasions, learnRange } from "@/lib/domain/occasions/learn-occasions";
import { findOpportunities } from "@/lib/domain/opportunities/find-opportunities";
import type { Population } from "@/lib/domain/population";
import { computeSignals } from "@/lib/domain/signals/compute-signals";
import { readBriefFacts } from "@/lib/domain/writing/brief-facts";
import type { Desk } from "@/lib/domain/writing/desk";
import { momentLine } from "@/lib/domain/writing/moment-line";
import { styleLine } from "@/lib/domain/writing/style-line";
import { writeDraft } from "@/lib/domain/writing/write-draft";
import { applyCorrections } from "./apply-corrections";
import { confidenceOf, summarise } from "./confidence";
import { coverageOf, missingData } from "./coverage";
import { cutDossier } from "./cut-dossier";
import { disputedRejections } from "./disputed-rejections";
import { ownsRef } from "./owns-ref";
import { paletteOf } from "./palette";
import { readDossier } from "./reading";
import { findRecent } from "./recent";
import { speakTypes } from "./speak-types";

/** Changes with every change of what the built-in engine says or how it decides. */
export const BUILT_IN_VERSION = "4";

export type AnalysisInput = {
  dossier: Dossier;
  population: Population;
  catalogue: readonly CatalogueProduct[];
  language: Language;
};

export type Analysis =
  | { kind: "too_little"; missing: string[] }
  | {
      kind: "profile";
      signals: Signals;
      evidence: Evidence[];
      looks: Look[];
      opportunities: Opportunity[];
      coverage: Coverage;
      confidence: Confidence;
      draft: Draft;
      profile: ProfileContent;
      claims: Claim[];
      style_line: string;
      moment_line: string;
      palette: Swatch[];
      /** What did not pass the check, by key and reason; and corrections that newer records disagree with, by key. */
      checked: { replaced: string[]; contested: string[] };
      /** The language the texts are in: the built-in engine writes English. */
      language: Language;
    };

/**
 * The whole pure part: signals, looks, opportunities, evidence, draft, check, projection. The same records in any order,
 * with the same population and catalogue, give the same bytes. Without purchases and views of anything to wear there is
 * nothing to say: `too_little`, naming what is missing.
 */
export function analyse({ dossier: given, population: everybody, catalogue: range }: AnalysisInput): Analysis {
  const population = populationWithoutSensitive(everybody);
  const dossier = learnOccasions(withoutSensitive(cutDossier(given)), population);
  const catalogue = learnRange(rangeWithoutSensitive(range), population);
  const missing = missingData(dossier);
  if (missing) return { kind: "too_little", missing };

  const signals = computeSignals(dossier, population);
  const told = speakTypes({ dossier, signals, population, catalogue });
  const reading = readDossier(told.dossier, told.signals, told.population, told.catalogue);
  const recent = findRecent(reading);
  const traits = findTraits(reading);
  const { occasions, looks, pieceEvidence } = buildLooks(reading, findOccasions(reading));
  const opportunities = findOpportunities(reading, recent, looks);
  const desk: Desk = { reading, recent, traits, occasions, looks, pieceEvidence, opportunities, forms: new Set() };

  const corrected = applyCorrections(writeDraft(desk), dossier, reading.ledger);
  const facts = reading.ledger.facts;
  const byHand = (key: string) => corrected.status.has(key);
  const { statements, failures } = checkDraft({
    draft: { statements: corrected.statements.filter(({ key }) => !byHand(key)) },
    evidence: facts,
    names: [buildNames(Object.values(dossier.products)), indexNames(catalogue)],
    owns: ownsRef(dossier, catalogue),
  });
  const passed = new Set(statements);
  const kept = corrected.statements.filter((statement) => byHand(statement.key) || passed.has(statement));

  const offered = opportunities.filter(({ key }) =>
    kept.some((statement) => statement.key === `moment.opportunity.${key}`),
  );
  const { evidence, nameOf } = renumber(
    facts,
    kept.flatMap((statement) => statement.evidence),
  );
  const { profile, claims } = projectDraft(kept, signals.new_behavior.value, (statement) => {
    const status = corrected.status.get(statement.key) ?? "supported";
    const contested = corrected.contested.has(statement.key);
    return {
      support: supportOf(statement, facts),
      confidence: confidenceOf(statement, status, facts),
      status,
      contested,
    };
  });
  const rename = <T extends { evidence: string[] }>(cited: T): T => ({
    ...cited,
    evidence: cited.evidence.map((id) => nameOf.get(id) ?? id),
  });

  return {
    kind: "profile",
    signals,
    evidence,
    looks,
    opportunities: offered.map(rename),
    coverage: coverageOf(cutDossier(given)),
    confidence: summarise(claims),
    draft: { statements: kept.map((statement) => renamed(statement, nameOf)) },
    profile,
    claims: claims.map(rename),
    style_line: styleLine(desk, readBriefFacts(reading)),
    moment_line: momentLine(desk),
    palette: paletteOf(reading),
    checked: {
      replaced: failures.map(({ key, reason }) => `${key}: ${reason}`),
      contested: [...new Set([...corrected.contested, ...disputedRejections(reading)])].sort(),
    },
    language: "en",
  };
}
