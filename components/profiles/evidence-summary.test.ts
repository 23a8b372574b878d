import { describe, expect, it } from "vitest";
import type { EvidenceRecord } from "@/lib/contracts/product";
import type { Claim, Evidence } from "@/lib/contracts/profile";
import { claimEvidence, recordKey, restsOn } from "./evidence-summary";

const fact = (id: string, refs: Evidence["refs"], n = refs.length): Evidence => ({
  id,
  kind: "count",
  statement: id,
  refs,
  n,
});
const line = (id: string) => ({ type: "purchase_line" as const, id });
const view = (id: string) => ({ type: "event" as const, id });

describe("restsOn", () => {
  it("counts each record once over all evidence, by kind", () => {
    expect(restsOn([fact("e1", [line("1"), line("2")]), fact("e2", [line("2"), view("2")])], 3)).toBe(
      "Rests on 2 purchases, 1 view",
    );
  });

  it("tells the whole number when the evidence lists only part of it", () => {
    expect(restsOn([fact("e1", [view("1")], 412)], 412)).toBe("Rests on 412 purchases and views, the newest shown");
  });

  it("says so when it rests on an absence", () => {
    expect(restsOn([fact("e1", [])], 0)).toBe("Rests on what is not in the data");
    expect(restsOn([fact("e1", [], 412)], 412)).toBe("Looked through 412 purchases and views");
  });
});

describe("claimEvidence", () => {
  const record = (type: EvidenceRecord["type"], id: string, day: string, product: string | null): EvidenceRecord => ({
    type,
    id,
    day,
    label: id,
    detail: null,
    price: null,
    size: null,
    returned: false,
    product: product
      ? {
          id: product,
          name: product,
          image_url: null,
          silhouette: "blazer",
          slot: null,
          type: null,
          color: null,
          hex: null,
          pattern: null,
          price: null,
        }
      : null,
  });
  const claim: Claim = {
    key: "k",
    path: "/a",
    start: 0,
    end: 1,
    evidence: ["e1", "gone"],
    support: 3,
    confidence: 1,
    status: "supported",
    contested: false,
  };

  it("keeps what staff set, and what disagrees, apart from what the claim rests on", () => {
    const set: Evidence = {
      ...fact("e2", [{ type: "correction", id: "c" }]),
      kind: "correction",
      statement: "Pinned.",
    };
    const against: Evidence = { ...fact("e3", [line("1")]), kind: "disagreement", statement: "3 since." };
    const evidence = new Map([fact("e1", [line("1")]), set, against].map((entry) => [entry.id, entry]));
    const records = new Map([record("correction", "c", "2026-01-01", null)].map((entry) => [recordKey(entry), entry]));
    const shown = claimEvidence({ ...claim, evidence: ["e1", "e2", "e3"] }, evidence, records);
    expect(shown.facts.map(({ id }) => id)).toEqual(["e1"]);
    expect(shown.words).toEqual([]);
    expect(shown).toMatchObject({ setBy: "Pinned.", citedCorrections: ["c"], against: "3 since." });
  });

  it("shows pieces newest first, searches in words, and skips what is missing", () => {
    const evidence = new Map([["e1", fact("e1", [line("1"), line("2"), view("3"), view("lost")])]]);
    const records = new Map(
      [
        record("purchase_line", "1", "2025-01-01", "p1"),
        record("purchase_line", "2", "2026-01-01", "p2"),
        record("event", "3", "2026-02-01", null),
      ].map((entry) => [recordKey(entry), entry]),
    );
    const shown = claimEvidence(claim, evidence, records);
    expect(shown.tiles.map((tile) => tile.id)).toEqual(["2", "1"]);
    expect(shown.words.map((word) => word.id)).toEqual(["3"]);
  });
});
