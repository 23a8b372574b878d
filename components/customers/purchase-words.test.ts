import { describe, expect, it } from "vitest";
import { profileAge, purchaseWords } from "./purchase-words";

const today = "2026-11-23";

describe("purchaseWords", () => {
  it("reads as a sentence", () => {
    const total = { amount: "8790.00", currency: "BRL" };
    expect(purchaseWords({ day: "2026-11-14", total, pieces: ["blazer", "pumps"] }, today)).toBe(
      "Last bought blazer and pumps 9 days ago, R$\u00a08,790.",
    );
  });

  it("counts what would be a long list, and leaves out what is unknown", () => {
    expect(purchaseWords({ day: today, total: null, pieces: ["a", "b", "c", "d"] }, today)).toBe(
      "Last bought a, b and 2 more today.",
    );
    expect(purchaseWords({ day: today, total: null, pieces: [] }, today)).toBe("Last bought today.");
    expect(purchaseWords(null, today)).toBe("Nothing bought yet.");
  });
});

it("tells the age of a profile", () => {
  expect(["2026-11-23", "2026-11-22", "2026-11-14"].map((day) => profileAge(day, today))).toEqual([
    "Written today",
    "Written yesterday",
    "9 days old",
  ]);
});
