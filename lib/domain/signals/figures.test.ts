import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/domain/time/days";
import { betaBinomialTail } from "./beta-binomial";
import { compareDecimals, divideDecimal, formatDecimal, parseDecimal } from "./decimal";
import { giftSignal } from "./gift-signal";
import { logGamma } from "./log-gamma";
import { nextValues } from "./next-values";
import { normalTail } from "./normal";
import { boughtPieces } from "./pieces";
import { priceBand } from "./price-band";
import { rhythmSignal } from "./rhythm-signal";
import { sizeDistance } from "./size-distance";
import { binomialTail } from "./strength-tail";
import { asOf, dossier, line, population } from "./test-dossier";

describe("arithmetic", () => {
  it("agrees with known values", () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 9);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
    expect(normalTail(1.959964)).toBeCloseTo(0.025, 6);
    expect(normalTail(-1)).toBeCloseTo(0.841345, 5);
    expect(betaBinomialTail(1, 1, 0.3, 200)).toBeCloseTo(0.3, 9);
    expect(betaBinomialTail(0, 5, 0.3, 200)).toBe(1);
    expect(binomialTail(2, 2, 0.5)).toBeCloseTo(0.25, 12);
    expect(binomialTail(3, 10, 0.2)).toBeCloseTo(0.3222, 4);
    expect(binomialTail(3.5, 10, 0.2)).toBeLessThan(binomialTail(3, 10, 0.2));
  });

  it("makes a tail smaller the more is asked of it", () => {
    const [a, b, c] = [2, 5, 9].map((k) => betaBinomialTail(k, 20, 0.1, 200)) as [number, number, number];
    expect(a > b && b > c && c > 0).toBe(true);
  });

  it("divides and compares money exactly", () => {
    expect(formatDecimal(divideDecimal(parseDecimal("10.00"), 3))).toBe("3.33");
    expect(formatDecimal(divideDecimal(parseDecimal("0.05"), 2))).toBe("0.03");
    expect(formatDecimal(parseDecimal("7"))).toBe("7.00");
    expect(compareDecimals(parseDecimal("9.99"), parseDecimal("10"))).toBeLessThan(0);
    expect(compareDecimals(parseDecimal("0.30"), parseDecimal("0.3"))).toBe(0);
    expect(() => parseDecimal("1e3")).toThrow("1e3");
  });

  it("puts a price into its half octave", () => {
    expect(priceBand({ amount: "12.34", currency: "EUR" })).toBe("EUR:7");
    expect(priceBand({ amount: "16", currency: "EUR" })).toBe("EUR:8");
    expect(priceBand({ amount: "0.00", currency: "EUR" })).toBeNull();
    expect(priceBand(null)).toBeNull();
  });

  it("counts days over leap years and months", () => {
    fc.assert(fc.property(fc.integer({ min: -4000, max: 4000 }), (n) => daysBetween(asOf, addDays(asOf, n)) === n));
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  });

  it("compares sizes of one kind only", () => {
    expect([
      sizeDistance("M", "xl"),
      sizeDistance("38", "42"),
      sizeDistance("PP", "GG"),
      sizeDistance("M", "38"),
    ]).toEqual([2, 2, 4, null]);
  });
});

describe("rhythm", () => {
  const every = (gap: number, times: number) => Array.from({ length: times }, (_, i) => line(i, 0, i * gap));

  it("needs four shopping days to look ahead", () => {
    expect(rhythmSignal(every(30, 3), asOf).next_order).toBeNull();
    expect(rhythmSignal([], asOf)).toMatchObject({ orders: 0, median_gap_days: null, days_since_last: null });
  });

  it("expects frequent customers sooner", () => {
    const weekly = rhythmSignal(every(7, 12), asOf);
    const quarterly = rhythmSignal(every(90, 8), asOf);
    expect([weekly.median_gap_days, quarterly.median_gap_days]).toEqual([7, 90]);
    expect(weekly.next_order!.to < quarterly.next_order!.to).toBe(true);
    expect(weekly.next_order!.within_30_days).toBeGreaterThan(quarterly.next_order!.within_30_days);
  });

  it("follows the published formula", () => {
    // Four days 28 days apart: m = ln 28 whatever the weight of the prior.
    const { next_order } = rhythmSignal(every(28, 4), asOf);
    expect(next_order).toMatchObject({ from: addDays(asOf, 4), to: addDays(asOf, 175), coverage: 0.79 });
    expect(next_order!.within_30_days).toBeCloseTo(1 - normalTail((Math.log(30 / 28) - 0.16) / 1.26), 3);
  });
});

describe("what comes next", () => {
  it("gives probabilities of what others buy now and this customer buys oftener", () => {
    const pieces = boughtPieces(dossier(Array.from({ length: 8 }, (_, i) => line(i, 1, 3 + i * 9))));
    const next = nextValues(pieces, "type", population);
    expect(next[0]?.value).toBe("blazer");
    expect(next.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 3);
  });
});

describe("gifts", () => {
  it("are told only where it is clear whom the customer buys for", () => {
    const own = Array.from({ length: 8 }, (_, i) => line(i, 0, 10 + i, { size: "M" }));
    const gift = giftSignal(
      boughtPieces(dossier([...own, line(20, 3, 5), line(21, 0, 4, { size: "XL" }), line(22, 0, 3, { size: "L" })])),
    );
    expect(gift.line_ids).toEqual(["l0020", "l0021"]);
    expect(giftSignal(boughtPieces(dossier([line(1, 0, 5), line(2, 3, 5)])))).toEqual({
      share: null,
      n: 0,
      line_ids: [],
    });
  });
});
