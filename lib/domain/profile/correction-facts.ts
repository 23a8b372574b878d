import type { Statement } from "@/lib/contracts/draft";
import type { EvidenceRef } from "@/lib/contracts/profile";
import type { Correction, PurchaseLine } from "@/lib/domain/dossier";
import type { Fact, Ledger } from "@/lib/domain/evidence/ledger";
import { fullDay } from "@/lib/domain/words/en-words";

/** This many records since a correction make a disagreement. */
export const enoughRecords = 3;

export type Newer = { n: number; refs: EvidenceRef[] };

/** The records since the correction behind the one fact of the statement that has most of them. */
export function newerRecords(
  { day }: Correction,
  evidence: readonly string[],
  facts: ReadonlyMap<string, Fact>,
): Newer {
  const counted = evidence.flatMap((id) => {
    const fact = facts.get(id);
    return fact ? { fact, n: fact.days.filter((record) => record > day).length } : [];
  });
  const most = counted.reduce((best, one) => (one.n > best.n ? one : best), { fact: null as Fact | null, n: 0 });
  if (most.fact === null) return { n: 0, refs: [] };
  const { refs, days } = most.fact;
  // Only the newest refs are listed, the days are of all; where some have no day, the two cannot be told apart.
  const unlisted = days.length - refs.length;
  const newer = unlisted < 0 ? [] : refs.filter((_, at) => days[unlisted + at]! > day);
  return { n: most.n, refs: newer.length > 0 ? newer : [...refs] };
}

/** The word of a person, with author, date and reason. */
export function citeCorrection(ledger: Ledger, { id, action, author, day, text, reason }: Correction): string {
  const [done, as] = { correct: ["Corrected", "to"], pin: ["Pinned", "as"], reject: ["Rejected", "which said"] }[
    action
  ];
  const words = text === null ? "." : ` ${as} “${text}”`;
  return ledger.note({
    kind: "correction",
    statement: `${done} by ${author} on ${fullDay(day)}${words}${reason === null ? "" : ` Reason: ${reason}`}`,
    refs: [{ type: "correction", id, day }],
    certainty: "corrected",
  });
}

/** Newer records under a claim that staff worded otherwise, and how it would read without them. */
export function citeDisagreement(ledger: Ledger, { day }: Correction, { text }: Statement, newer: Newer): string {
  return ledger.note({
    kind: "disagreement",
    statement: `${newer.n} records since ${fullDay(day)}. By the records alone it would read: “${text}”`,
    refs: newer.refs,
    n: newer.n,
    certainty: "counted",
  });
}

/** Purchases since a claim was set that the records alone do not make. */
export function citeAbsence(ledger: Ledger, { key, action, day }: Correction, bought: readonly PurchaseLine[]): string {
  const about =
    action === "pin" ? ", and the records alone no longer say it" : `: ${key.split(".").at(-1)!.replaceAll("-", " ")}`;
  return ledger.note({
    kind: "disagreement",
    statement: `${bought.length} purchases since ${fullDay(day)}${about}.`,
    refs: bought.map((line) => ({ type: "purchase_line", id: line.id, day: line.day })),
    certainty: "counted",
  });
}
