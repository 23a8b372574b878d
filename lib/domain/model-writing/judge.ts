import type { Statement } from "@/lib/contracts/draft";
import type { EngineVoice } from "@/lib/contracts/engine";
import { checkDraft } from "@/lib/domain/check/check-draft";
import { findModelFault } from "@/lib/domain/check/model-text/find-model-fault";
import type { Checking } from "@/lib/domain/profile/checking";
import type { Offer } from "./offer";

/** Holds the model's words for a statement against what was offered: null, or why they are refused. */
export type Judge = (statement: Statement) => string | null;

/**
 * The same check as the built-in engine's, and what only a stranger's words need: the key was offered, the evidence is of
 * those facts that were offered with it, and the words are of a closed set.
 */
export function judgeOf(offer: Offer, voice: EngineVoice, { names, owns }: Checking): Judge {
  const offered = new Map(offer.statements.map((statement) => [statement.key, statement]));
  const { language, facts: evidence } = offer;
  const check = (statement: Statement) =>
    checkDraft({ draft: { statements: [statement] }, language, evidence, names, owns }).failures[0]?.reason ?? null;
  return (statement) => {
    const of = offered.get(statement.key);
    if (!of) return "a key that was not offered";
    const foreign = statement.evidence.find((id) => !of.evidence.includes(id));
    if (foreign) return `${foreign} is not one of the statement's facts`;
    const facts = statement.evidence.flatMap((id) => evidence.get(id) ?? []);
    const holdsAlone = ({ id }: { id: string }) => check({ ...statement, evidence: [id] }) === null;
    return (
      check(statement) ?? findModelFault(statement, { language, facts, plain: of.plain, names, voice, holdsAlone })
    );
  };
}
