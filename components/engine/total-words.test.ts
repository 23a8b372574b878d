import { expect, test } from "vitest";
import type { DaySpending } from "@/lib/contracts/engine";
import { totalWords } from "./total-words";

const row = (calls: number, cost: DaySpending["cost"]): DaySpending => ({
  ...{ day: "2026-06-18", base_url: "https://api.openai.com/v1", model: "writer", input_tokens: 1, output_tokens: 1 },
  ...{ calls, cost },
});
const dollars = (amount: string) => ({ amount, currency: "USD" });

test("sums are exact, each in its currency", () => {
  expect(totalWords([row(1, dollars("0.10")), row(2, dollars("0.20"))])).toBe("3 calls, $0.30");
  expect(totalWords([row(1, dollars("0.10")), row(2, { amount: "3", currency: "EUR" })])).toBe("3 calls, $0.10 and €3");
});

test("what is not known is said, and never taken for nothing", () => {
  expect(totalWords([row(1, dollars("0.0042")), row(2, null)])).toBe("3 calls, $0.0042, the cost of 2 not known");
  expect(totalWords([row(1, null)])).toBe("1 call at a cost that is not known");
});
