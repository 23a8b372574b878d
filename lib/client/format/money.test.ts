import { describe, expect, it } from "vitest";
import { formatMoney, formatShare } from "./money";

describe("formatMoney", () => {
  it.each([
    [{ amount: "5940.00", currency: "BRL" }, "R$\u00a05,940"],
    [{ amount: "18900", currency: "EUR" }, "€18,900"],
    [{ amount: "12.5", currency: "USD" }, "$12.50"],
    [{ amount: "1200", currency: "CHF" }, "CHF\u00a01,200"],
  ])("%o reads %s", (money, text) => {
    expect(formatMoney(money)).toBe(text);
  });
});

it("never rounds a small share to nothing", () => {
  expect([0, 0.004, 0.224, 1].map(formatShare)).toEqual(["0%", "<1%", "22%", "100%"]);
});
