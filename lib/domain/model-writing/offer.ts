import type { Statement } from "@/lib/contracts/draft";
import type { Evidence, Language } from "@/lib/contracts/profile";
import { holdsContact } from "@/lib/domain/check/fit-text";
import type { Texts } from "@/lib/domain/profile/write-texts";
import { isReworded, passageOf } from "./passages";

/** A statement that the model may word: the facts it may rest on, and what it says in the built-in engine's words. */
export type Offered = { key: string; passage: string; plain: string; evidence: readonly string[] };

export type Offer = { language: Language; statements: readonly Offered[]; facts: ReadonlyMap<string, Evidence> };

/** Facts in people's own words, and of what they set: they are quoted as they stand, and not shown to a model at all. */
const untold = new Set(["note", "correction", "disagreement", "declared"]);

/**
 * What the model is asked to word, and the facts for it. Left to the built-in engine: what code says, what a member of staff
 * has set, and whatever rests on notes, on declared data, or on a fact with contact data in it.
 */
export function offerOf(language: Language, { draft, claims }: Texts, evidence: readonly Evidence[]): Offer {
  const facts = new Map(evidence.map((fact) => [fact.id, fact]));
  const own = new Set(claims.filter(({ status }) => status === "supported").map(({ key }) => key));
  const tellable = (id: string) => {
    const fact = facts.get(id);
    return fact !== undefined && !untold.has(fact.kind) && !holdsContact(fact.statement);
  };
  const offered = draft.statements.filter(
    ({ key, evidence }) => isReworded(key) && own.has(key) && evidence.every(tellable),
  );
  const used = new Set(offered.flatMap((statement) => statement.evidence));
  return {
    language,
    statements: offered.map(toOffered),
    facts: new Map([...facts].filter(([id]) => used.has(id))),
  };
}

const toOffered = ({ key, text, evidence }: Statement): Offered => ({
  key,
  passage: passageOf(key),
  plain: text,
  evidence,
});
