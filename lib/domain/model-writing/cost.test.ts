import fc from "fast-check";
import { expect, it } from "vitest";
import { addTokens, costOf, moneyOf, toMillionths } from "./cost";

const tokens = fc.record({ input: fc.nat(1_000_000), output: fc.nat(1_000_000) });
/** As providers write them: dollars and cents of a million tokens. */
const prices = fc.record({ input: fc.nat(10_000), output: fc.nat(10_000) }).map(({ input, output }) => ({
  input: input / 100,
  output: output / 100,
}));

it("costs what the price list says: a million tokens of each at 2.50 and 10", () => {
  const cost = costOf({ input: 1_000_000, output: 1_000_000 }, { input: 2.5, output: 10 });
  expect(moneyOf(cost!, "USD")).toEqual({ amount: "12.50", currency: "USD" });
});

it("is not known without prices", () => {
  expect(costOf({ input: 1, output: 1 }, null)).toBeNull();
});

it("of two calls together is that of one and the other, to the millionth each", () => {
  fc.assert(
    fc.property(tokens, tokens, prices, (a, b, of) => {
      const apart = costOf(a, of)! + costOf(b, of)!;
      expect(Math.abs(costOf(addTokens(a, b), of)! - apart)).toBeLessThanOrEqual(2);
    }),
  );
});

it("reads as the number that it is, with two places at least", () => {
  expect(moneyOf(0, "USD").amount).toBe("0.00");
  expect(moneyOf(12_300, "USD").amount).toBe("0.0123");
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (millionths) => {
      const { amount } = moneyOf(millionths, "BRL");
      expect(amount).toMatch(/^\d+\.\d{2,6}$/);
      expect(toMillionths(Number(amount))).toBe(millionths);
    }),
  );
});
