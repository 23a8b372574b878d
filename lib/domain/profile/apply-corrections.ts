import type { Statement } from "@/lib/contracts/draft";
import type { Claim } from "@/lib/contracts/profile";
import type { Correction, Dossier } from "@/lib/domain/dossier";
import type { Fact, Ledger } from "@/lib/domain/evidence/ledger";
import { fullDay } from "@/lib/domain/words/en-words";

export type Corrected = {
  statements: Statement[];
  status: ReadonlyMap<string, Claim["status"]>;
  /** Keys whose correction, pin or rejection the newer records disagree with. */
  contested: ReadonlySet<string>;
};

/** This many records since the correction make a disagreement. */
const enough = 3;

/**
 * Applies what members of staff set, by claim key: correct replaces the text; reject leaves the statement out and with it
 * all that rests on nothing but the same evidence (the whole occasion, when its name is rejected); pin keeps the
 * statement, with its text of then when the records alone would no longer say it. The last correction of a key counts.
 * Newer evidence never changes a text: it only marks the claim contested.
 */
export function applyCorrections(draft: readonly Statement[], dossier: Dossier, ledger: Ledger): Corrected {
  const last = new Map(dossier.corrections.map((correction) => [correction.key, correction]));
  const status = new Map<string, Claim["status"]>();
  const contested = new Set<string>();
  const rejected = draft.filter(({ key }) => rejects(last, key));
  const fallen = new Set(rejected.flatMap(({ evidence }) => evidence));
  const kept = draft.filter(
    ({ key, evidence }) => !rejects(last, key) && (last.has(key) || !evidence.every((id) => fallen.has(id))),
  );
  for (const { key, evidence } of rejected)
    if (last.has(key) && since(last.get(key)!, evidence, ledger.facts) >= enough) contested.add(key);
  const statements = kept.map((statement) => {
    const correction = last.get(statement.key);
    if (!correction || correction.action === "reject") return statement;
    const cited = cite(ledger, correction);
    const newer = since(correction, statement.evidence, ledger.facts);
    if (correction.action === "pin") {
      status.set(statement.key, "pinned");
      return { ...statement, evidence: [...statement.evidence, cited] };
    }
    status.set(statement.key, "corrected");
    if (newer >= enough && correction.text !== statement.text) contested.add(statement.key);
    return { ...statement, text: correction.text ?? statement.text, evidence: [...statement.evidence, cited] };
  });
  const present = new Set(statements.map(({ key }) => key));
  for (const correction of last.values()) {
    const { key, action, text } = correction;
    if (action === "reject" || text === null || present.has(key) || isPerished(key)) continue;
    statements.push({ key, text, evidence: [cite(ledger, correction)] });
    status.set(key, action === "pin" ? "pinned" : "corrected");
    if (dossier.lines.filter(({ day, returned }) => day > correction.day && !returned).length >= enough)
      contested.add(key);
  }
  return { statements, status, contested };
}

function rejects(last: ReadonlyMap<string, Correction>, key: string): boolean {
  if (last.get(key)?.action === "reject") return true;
  const occasion = /^occasion\.[^.]+/.exec(key)?.[0];
  return occasion !== undefined && last.get(`${occasion}.name`)?.action === "reject";
}

/** Lines of one day and opportunities pass: a text set on them does not outlive them. */
const isPerished = (key: string): boolean => key.startsWith("moment.") || /^occasion\.[^.]+\.look\./.test(key);

function since({ day }: Correction, evidence: readonly string[], facts: ReadonlyMap<string, Fact>): number {
  return Math.max(0, ...evidence.map((id) => facts.get(id)?.days.filter((record) => record > day).length ?? 0));
}

function cite(ledger: Ledger, { id, action, author, day, reason }: Correction): string {
  const done = { correct: "Corrected", pin: "Pinned", reject: "Rejected" }[action];
  return ledger.note({
    kind: "correction",
    statement: `${done} by ${author} on ${fullDay(day)}${reason ? `: ${reason}` : ""}.`,
    refs: [{ type: "correction", id, day }],
    certainty: "corrected",
  });
}
