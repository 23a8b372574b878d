import { describe, expect, it } from "vitest";
import { claimKeyRules } from "@/lib/domain/claims/claim-keys";
import { kindOf, partOf } from "./profile-texts";

describe("parts of a profile", () => {
  it("knows every claim key of the grammar, but no other", () => {
    const parts = claimKeyRules.map(({ example }) => partOf(example));
    expect(parts).not.toContain(null);
    expect(new Set(parts).size).toBe(claimKeyRules.length);
    expect(["brief.mood.x", "occasion.work.who", "moment.past.x", "gift.x"].map(partOf)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("counts prose, items and lines of data apart, and leaves the names of occasions out", () => {
    expect(kindOf("persona")).toBe("sentences");
    expect(kindOf("campaign")).toBe("items");
    expect(kindOf("browsing")).toBe("lines");
    expect(kindOf("occasion name")).toBeNull();
  });
});
