import { describe, expect, it } from "vitest";
import type { Fact } from "@/lib/domain/evidence/ledger";
import { confidenceOf, summarise } from "./confidence";

const fact = (n: number, certainty: Fact["certainty"]): Fact => ({
  id: "e1",
  kind: "count",
  statement: "",
  refs: [],
  days: [],
  n,
  certainty,
});
const of = (n: number, certainty: Fact["certainty"]) =>
  confidenceOf({ key: "who.value", text: "", evidence: ["e1"] }, "supported", new Map([["e1", fact(n, certainty)]]));

describe("confidence", () => {
  it("grows with the records and never reaches its ceiling", () => {
    expect(of(2, "counted")).toBe(0.45);
    expect(of(20, "counted")).toBeGreaterThan(of(2, "counted"));
    expect(of(10_000, "distinctive")).toBeLessThan(0.95);
  });
  it("trusts purchases above views, and both above hearsay", () => {
    expect(of(20, "distinctive")).toBeGreaterThan(of(20, "tends"));
    expect(of(20, "tends")).toBeGreaterThan(of(20, "viewed"));
    expect(of(20, "viewed")).toBeGreaterThan(of(1, "hearsay"));
  });
  it("takes a person's word for it", () => {
    expect(confidenceOf({ key: "who.value", text: "", evidence: [] }, "corrected", new Map())).toBe(1);
  });
  it("averages by section, and sections into one", () => {
    const summary = summarise([
      { key: "who.value", confidence: 0.8 },
      { key: "style.repeat", confidence: 0.6 },
      { key: "hook.one-color", confidence: 0.5 },
    ]);
    expect(summary).toMatchObject({ customer_profile: 0.7, content_hooks: 0.5, current_purchase_moment: 0 });
    expect(summary.overall).toBe(0.2714);
  });
});
