import { describe, expect, it } from "vitest";
import { said } from "@/lib/domain/words/said";
import { toOpportunity } from "./draft-opportunity";

const clause = (text: string, evidence?: string) => ({ said: said(text, text), ...(evidence ? { evidence } : {}) });
const make = (...more: (ReturnType<typeof clause> | null)[]) =>
  toOpportunity({
    trigger: "abandoned_cart",
    subject: "p1",
    action: said("Hold the coat", "Reserve o casaco"),
    reason: said("left in the bag", "ficou na sacola"),
    more,
    evidence: ["e1"],
    products: ["p1"],
    asOf: "2026-11-23",
    dueIn: 1,
    expiresIn: 10,
  });

describe("toOpportunity", () => {
  it("adds clauses and what they rest on", () => {
    const told = make(clause("€90"), null, clause("the last one", "e2"));
    expect(told.reason.en).toBe("Left in the bag; €90; the last one.");
    expect(told.reason.pt).toBe("Ficou na sacola; €90; the last one.");
    expect(told.evidence).toEqual(["e1", "e2"]);
    expect([told.key, told.due_on, told.expires_on]).toEqual(["abandoned-cart.p1", "2026-11-24", "2026-12-03"]);
  });
  it("stops where the line would be longer than an item may be, and cites nothing unsaid", () => {
    const told = make(clause("€90"), clause("x".repeat(230), "e2"), clause("the last one", "e3"));
    expect(told.reason.en).toBe("Left in the bag; €90.");
    expect(told.evidence).toEqual(["e1"]);
  });
});
