import type { Day } from "@/lib/contracts/day";
import type { Statement } from "@/lib/contracts/draft";
import type { Evidence, EvidenceRef } from "@/lib/contracts/profile";

/**
 * How far a fact may be leaned on. distinctive and tends come from the signals' tests; counted is a plain count or sum;
 * viewed rests on looking, not buying; hearsay is a note; declared is what the retailer's records say of the customer;
 * corrected is what a member of staff has set.
 */
export type Certainty = "distinctive" | "tends" | "counted" | "viewed" | "hearsay" | "declared" | "corrected";

/** A fact computed in code. `days` are the days of all its records, listed or not; it is not part of the envelope. */
export type Fact = Evidence & { certainty: Certainty; days: readonly Day[] };

export type NewFact = {
  kind: Evidence["kind"];
  statement: string;
  refs: readonly (EvidenceRef & { day?: Day })[];
  n?: number;
  certainty: Certainty;
};

/** The newest records stand for the rest: a share of 400 pieces lists this many and counts all. */
const listed = 24;

/** Collects facts and gives each an id. The same fact told twice is one fact. */
export class Ledger {
  readonly #facts = new Map<string, Fact>();
  readonly #byContent = new Map<string, string>();

  /** Notes a fact and returns its id. Only an absence (kind coverage) may rest on no record. */
  note({ kind, statement, refs, n, certainty }: NewFact): string {
    const content = `${kind}\n${statement}`;
    const known = this.#byContent.get(content);
    if (known) return known;
    const id = `e${this.#facts.size + 1}`;
    const newest = refs.slice(-listed).map(({ type, id }) => ({ type, id }));
    const days = refs.flatMap(({ day }) => (day ? [day] : []));
    this.#facts.set(id, { id, kind, statement, refs: newest, n: n ?? refs.length, certainty, days });
    this.#byContent.set(content, id);
    return id;
  }

  get facts(): ReadonlyMap<string, Fact> {
    return this.#facts;
  }
}

/** Evidence that is cited, in order of first citation, numbered e1, e2, ...; and the new name of each old id. */
export function renumber(
  facts: ReadonlyMap<string, Fact>,
  cited: Iterable<string>,
): { evidence: Evidence[]; nameOf: ReadonlyMap<string, string> } {
  const nameOf = new Map<string, string>();
  const evidence: Evidence[] = [];
  for (const old of cited) {
    const fact = facts.get(old);
    if (!fact || nameOf.has(old)) continue;
    const id = `e${evidence.length + 1}`;
    nameOf.set(old, id);
    evidence.push({ id, kind: fact.kind, statement: fact.statement, refs: fact.refs, n: fact.n });
  }
  return { evidence, nameOf };
}

/** The statement with its evidence under the new names. */
export function renamed(statement: Statement, nameOf: ReadonlyMap<string, string>): Statement {
  return { ...statement, evidence: statement.evidence.map((id) => nameOf.get(id) ?? id) };
}
