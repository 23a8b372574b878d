import type { Statement } from "@/lib/contracts/draft";
import type { Claim, Language } from "@/lib/contracts/profile";
import type { Correction, Dossier } from "@/lib/domain/dossier";
import type { Ledger } from "@/lib/domain/evidence/ledger";
import { citeAbsence, citeCorrection, citeDisagreement, enoughRecords, newerRecords } from "./correction-facts";
import { pinnedText } from "./pinned-text";
import { purchasesAgainst } from "./purchases-against";

export type Corrected = {
  statements: Statement[];
  status: ReadonlyMap<string, Claim["status"]>;
  /** Keys whose correction, pin or rejection the newer records disagree with. */
  contested: ReadonlySet<string>;
};

/**
 * Applies what members of staff set, by claim key: correct replaces the text; reject leaves the statement out and with it
 * all that rests on nothing but the same evidence (the whole occasion, when its name is rejected); pin keeps the
 * statement: in today's figures while the records say the same, else in its text of then. The last correction of a key
 * counts. Newer evidence never changes a text: it marks the claim contested, which then also cites what disagrees.
 * `language` is the draft's.
 */
export function applyCorrections(
  draft: readonly Statement[],
  dossier: Dossier,
  ledger: Ledger,
  language: Language = "en",
): Corrected {
  const last = new Map(dossier.corrections.map((correction) => [correction.key, correction]));
  const status = new Map<string, Claim["status"]>();
  const contested = new Set<string>();
  const rejected = draft.filter(({ key }) => rejects(last, key));
  const fallen = new Set(rejected.flatMap(({ evidence }) => evidence));
  const kept = draft.filter(
    ({ key, evidence }) => !rejects(last, key) && (last.has(key) || !evidence.every((id) => fallen.has(id))),
  );
  for (const { key, evidence } of rejected)
    if (last.has(key) && newerRecords(last.get(key)!, evidence, ledger.facts).n >= enoughRecords) contested.add(key);
  const set = (correction: Correction): string => {
    status.set(correction.key, correction.action === "pin" ? "pinned" : "corrected");
    return citeCorrection(ledger, correction);
  };
  const statements = kept.map((statement) => {
    const correction = last.get(statement.key);
    if (!correction || correction.action === "reject") return statement;
    const text = correction.action === "pin" ? pinnedText(correction, statement.text, language) : correction.text;
    const evidence = [...statement.evidence, set(correction)];
    const newer = newerRecords(correction, statement.evidence, ledger.facts);
    if (text !== null && text !== statement.text && newer.n >= enoughRecords) {
      contested.add(statement.key);
      evidence.push(citeDisagreement(ledger, correction, statement, newer));
    }
    return { ...statement, text: text ?? statement.text, evidence };
  });
  for (const correction of unsaid(last, new Set(statements.map(({ key }) => key)))) {
    const evidence = [set(correction)];
    const against = purchasesAgainst(correction, dossier);
    if (against.length >= enoughRecords) {
      contested.add(correction.key);
      evidence.push(citeAbsence(ledger, correction, against));
    }
    statements.push({ key: correction.key, text: correction.text!, evidence });
  }
  return { statements, status, contested };
}

function rejects(last: ReadonlyMap<string, Correction>, key: string): boolean {
  if (last.get(key)?.action === "reject") return true;
  const name = occasionName(key);
  return name !== null && last.get(name)?.action === "reject";
}

/** What was set for claims that the records alone no longer make, and that lasts without them. */
function unsaid(last: ReadonlyMap<string, Correction>, said: ReadonlySet<string>): Correction[] {
  const lasting = [...last.values()].filter(
    ({ key, action, text }) => action !== "reject" && text !== null && !said.has(key) && !passes(key),
  );
  const all = new Set([...said, ...lasting.map(({ key }) => key)]);
  // How somebody dresses for an occasion says nothing without the occasion.
  return lasting.filter(({ key }) => {
    const name = occasionName(key);
    return name === null || (all.has(name) && !rejects(last, name));
  });
}

const occasionName = (key: string): string | null => {
  const occasion = /^occasion\.[^.]+/.exec(key)?.[0];
  return occasion === undefined ? null : `${occasion}.name`;
};

/** Lines of one day and opportunities pass: a text set on them does not outlive them. */
const passes = (key: string): boolean => key.startsWith("moment.") || /^occasion\.[^.]+\.look\./.test(key);
