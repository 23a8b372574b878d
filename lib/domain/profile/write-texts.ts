import type { Draft } from "@/lib/contracts/draft";
import type { Claim, Evidence, Language, Opportunity, ProfileContent } from "@/lib/contracts/profile";
import { checkDraft } from "@/lib/domain/check/check-draft";
import { type Bans, breaksOwnVoice } from "@/lib/domain/check/voice";
import { projectDraft, supportOf } from "@/lib/domain/claims/project-draft";
import type { Dossier } from "@/lib/domain/dossier";
import { renamed, renumber } from "@/lib/domain/evidence/ledger";
import { isReworded } from "@/lib/domain/model-writing/passages";
import type { Desk } from "@/lib/domain/writing/desk";
import { languages, opportunitiesIn, statementsIn } from "@/lib/domain/writing/in-language";
import { writeDraft } from "@/lib/domain/writing/write-draft";
import { applyCorrections } from "./apply-corrections";
import type { Checking } from "./checking";
import { confidenceOf } from "./confidence";

/** What a version says in one language. */
export type Texts = {
  draft: Draft;
  profile: ProfileContent;
  claims: Claim[];
  opportunities: Opportunity[];
  /** What did not pass the check, by key and reason. */
  replaced: string[];
};

type Written = { texts: Record<Language, Texts>; evidence: Evidence[]; contested: ReadonlySet<string> };

/**
 * Writes the draft, lets corrections overrule it, checks it and projects it, once for each language. A statement that
 * fails in one language is left out of all: a version says the same, whatever it is read in. So is one that the house's
 * voice bans, but for what colleagues set themselves, and for what is a name or a line of code.
 */
export function writeTexts(desk: Desk, dossier: Dossier, { names, owns }: Checking, bans: Bans): Written {
  const { ledger, signals } = desk.reading;
  const told = writeDraft(desk);
  const drafts = languages.map((language) => {
    const { statements, status, contested } = applyCorrections(statementsIn(language, told), dossier, ledger, language);
    const own = statements.filter(({ key }) => !status.has(key));
    const { failures } = checkDraft({
      draft: { statements: own },
      language,
      evidence: ledger.facts,
      names,
      owns,
    });
    const banned = own.flatMap(({ key, text }) => {
      const word = isReworded(key) ? breaksOwnVoice(text, names, bans) : null;
      return word === null ? [] : [{ key, reason: `“${word}” is not the house's voice` }];
    });
    return { language, statements, status, contested, failures: [...failures, ...banned] };
  });
  const failed = new Set(drafts.flatMap(({ failures }) => failures.map(({ key }) => key)));
  // A correction is cited with the sentence it overrules, and evidence is one, in English.
  const cited = new Map(drafts[0]!.statements.map(({ key, evidence }) => [key, evidence]));
  const kept = drafts.map((draft) => ({
    ...draft,
    statements: draft.statements
      .filter(({ key }) => !failed.has(key))
      .map((statement) => ({ ...statement, evidence: cited.get(statement.key) ?? statement.evidence })),
  }));
  const [first] = kept;
  const { facts } = ledger;
  const present = new Set(first!.statements.map(({ key }) => key));
  const offered = desk.opportunities.filter(({ key }) => present.has(`moment.opportunity.${key}`));
  const { evidence, nameOf } = renumber(
    facts,
    first!.statements.flatMap((statement) => statement.evidence),
  );
  const rename = <T extends { evidence: string[] }>(cited: T): T => ({
    ...cited,
    evidence: cited.evidence.map((id) => nameOf.get(id) ?? id),
  });
  const textsOf = ({ language, statements, status, contested, failures }: (typeof kept)[number]): Texts => {
    const { profile, claims } = projectDraft(statements, signals.new_behavior.value, (statement) => {
      const state = status.get(statement.key) ?? "supported";
      return {
        support: supportOf(statement, facts),
        confidence: confidenceOf(statement, state, facts),
        status: state,
        contested: contested.has(statement.key),
      };
    });
    return {
      draft: { statements: statements.map((statement) => renamed(statement, nameOf)) },
      profile,
      claims: claims.map(rename),
      opportunities: opportunitiesIn(language, offered).map(rename),
      replaced: failures.map(({ key, reason }) => `${key}: ${reason}${language === "en" ? "" : ` (${language})`}`),
    };
  };
  const texts = Object.fromEntries(kept.map((draft) => [draft.language, textsOf(draft)])) as Record<Language, Texts>;
  return { texts, evidence, contested: first!.contested };
}
