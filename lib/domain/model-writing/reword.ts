import type { Statement } from "@/lib/contracts/draft";
import type { Evidence, Fallback } from "@/lib/contracts/profile";
import { projectDraft, supportOf } from "@/lib/domain/claims/project-draft";
import type { Texts } from "@/lib/domain/profile/write-texts";
import type { Offer } from "./offer";
import type { Fault } from "./prompt";

export type Reworded = {
  texts: Texts;
  /** Keys of the statements in the model's words. */
  byModel: string[];
  fallbacks: Fallback[];
};

/**
 * Puts the accepted words in the place of the built-in ones, passage by passage: one with a fault in it stays the built-in
 * engine's whole, and is named with the reason. Keys, their order and what a statement is worth stay as they were.
 */
export function reword(
  texts: Texts,
  offer: Offer,
  accepted: ReadonlyMap<string, Statement>,
  faults: readonly Fault[],
  evidence: readonly Evidence[],
): Reworded {
  const passageOf = new Map(offer.statements.map(({ key, passage }) => [key, passage]));
  const fallen = new Map<string, string[]>();
  for (const { key, reason } of faults) {
    const passage = passageOf.get(key)!;
    fallen.set(passage, [...(fallen.get(passage) ?? []), `${key}: ${reason}`]);
  }
  const worded = (key: string) => {
    const passage = passageOf.get(key);
    return passage !== undefined && !fallen.has(passage) ? accepted.get(key) : undefined;
  };
  const statements = texts.draft.statements.map((statement) => worded(statement.key) ?? statement);
  const facts = new Map(evidence.map((fact) => [fact.id, fact]));
  const standing = new Map(texts.claims.map((claim) => [claim.key, claim]));
  const { profile, claims } = projectDraft(
    statements,
    texts.profile.current_purchase_moment.new_behavior,
    (statement) => {
      const { confidence, status, contested } = standing.get(statement.key)!;
      return { support: supportOf(statement, facts), confidence, status, contested };
    },
  );
  return {
    texts: { ...texts, draft: { statements }, profile, claims },
    byModel: statements.flatMap(({ key }) => (worded(key) ? key : [])),
    fallbacks: [...fallen].map(([passage, reasons]) => ({ passage, reasons })),
  };
}
