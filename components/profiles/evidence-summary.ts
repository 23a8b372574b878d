import type { EvidenceRecord } from "@/lib/contracts/product";
import type { Claim, Evidence } from "@/lib/contracts/profile";

/** One claim with everything that its popover shows. */
export type ClaimEvidence = {
  facts: Evidence[];
  /** What a correction, a pin says of itself: author, date, reason. Null when nobody set the claim. */
  setBy: string | null;
  citedCorrections: string[];
  /** What newer records say against what was set. */
  against: string | null;
  /** Products bought, viewed or suggested, newest first, each product and day once. */
  tiles: EvidenceRecord[];
  /** Searches, notes and declared facts: they have words, not pictures. */
  words: EvidenceRecord[];
  /** `14 purchases, 9 views` */
  rests: string;
};

const NOUNS: Record<EvidenceRecord["type"], [string, string]> = {
  purchase_line: ["purchase", "purchases"],
  event: ["view", "views"],
  product: ["piece in the catalogue", "pieces in the catalogue"],
  declared: ["declared fact", "declared facts"],
  note: ["note", "notes"],
  correction: ["correction", "corrections"],
};
const ORDER: EvidenceRecord["type"][] = ["purchase_line", "event", "product", "declared", "note", "correction"];

/** The key under which records are looked up: ids are unique only within their type. */
export const recordKey = (ref: { type: string; id: string }) => `${ref.type}\u0000${ref.id}`;

function newestFirst(a: EvidenceRecord, b: EvidenceRecord): number {
  const [left, right] = [a.day ?? "", b.day ?? ""];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** How many of each kind the claim's evidence names, in words; an absence of records says that it is one. */
export function restsOn(facts: readonly Evidence[], support: number): string {
  const seen = new Set<string>();
  const counts = new Map<EvidenceRecord["type"], number>();
  for (const fact of facts)
    for (const ref of fact.refs) {
      const key = recordKey(ref);
      if (seen.has(key)) continue;
      seen.add(key);
      counts.set(ref.type, (counts.get(ref.type) ?? 0) + 1);
    }
  if (seen.size === 0 && support > 0) return `Looked through ${support} purchases and views`;
  if (support > seen.size) return `Rests on ${support} purchases and views, the newest shown`;
  const parts = ORDER.flatMap((type) => {
    const n = counts.get(type) ?? 0;
    return n === 0 ? [] : [`${n} ${NOUNS[type][n === 1 ? 0 : 1]}`];
  });
  return parts.length === 0 ? "Rests on what is not in the data" : `Rests on ${parts.join(", ")}`;
}

/** Collects what one claim rests on. Evidence without a record to show (not yet loaded) keeps its statement. */
export function claimEvidence(
  claim: Claim,
  evidence: ReadonlyMap<string, Evidence>,
  records: ReadonlyMap<string, EvidenceRecord>,
): ClaimEvidence {
  const facts = claim.evidence.flatMap((id) => evidence.get(id) ?? []);
  const tiles = new Map<string, EvidenceRecord>();
  const words = new Map<string, EvidenceRecord>();
  for (const ref of facts.flatMap((fact) => fact.refs)) {
    const record = records.get(recordKey(ref));
    if (!record) continue;
    if (record.product) {
      const key = `${record.product.id} ${record.day} ${record.type}`;
      if (!tiles.has(key)) tiles.set(key, record);
    } else if (record.type !== "correction") words.set(recordKey(ref), record);
  }
  const stated = (kind: string) => facts.filter((fact) => fact.kind === kind);
  return {
    facts: facts.filter(({ kind }) => kind !== "correction" && kind !== "disagreement"),
    setBy: stated("correction").at(-1)?.statement ?? null,
    citedCorrections: stated("correction").flatMap(({ refs }) => refs.map(({ id }) => id)),
    against: stated("disagreement").at(-1)?.statement ?? null,
    tiles: [...tiles.values()].sort(newestFirst),
    words: [...words.values()].sort(newestFirst),
    rests: restsOn(facts, claim.support),
  };
}
