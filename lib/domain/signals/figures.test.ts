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
import { learnRhythm } from "./rhythm-prior";
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
  const published = learnRhythm([], 0);
  const every = (gap: number, times: number) => Array.from({ length: times }, (_, i) => line(i, 0, i * gap));

  it("needs four shopping days to look ahead", () => {
    expect(rhythmSignal(every(30, 3), asOf, published).next_order).toBeNull();
    expect(rhythmSignal([], asOf, published)).toMatchObject({
      orders: 0,
      median_gap_days: null,
      days_since_last: null,
    });
  });

  it("expects frequent customers sooner", () => {
    const weekly = rhythmSignal(every(7, 12), asOf, published);
    const quarterly = rhythmSignal(every(90, 8), asOf, published);
    expect([weekly.median_gap_days, quarterly.median_gap_days]).toEqual([7, 90]);
    expect(weekly.next_order!.to < quarterly.next_order!.to).toBe(true);
    expect(weekly.next_order!.within_30_days).toBeGreaterThan(quarterly.next_order!.within_30_days);
  });

  it("follows the published curve where the shop has none of its own", () => {
    // Four days 28 days apart: the mean is ln 28 whatever the pull; the spread is that of three even gaps.
    const { next_order } = rhythmSignal(every(28, 4), asOf, published);
    const spread = Math.sqrt((8 / 11) * 2);
    const outlasts = (days: number) => normalTail((Math.log(days / 28) / spread - 0.16) / 1.26);
    expect(next_order!.coverage).toBeCloseTo(0.8, 3);
    expect(next_order!.within_30_days).toBeCloseTo(1 - outlasts(30), 2);
    expect(outlasts(daysBetween(asOf, next_order!.from))).toBeGreaterThan(0.85);
    expect(outlasts(daysBetween(asOf, next_order!.to))).toBeCloseTo(0.1, 1);
  });

  it("is a probability and a window in order for any gaps and any shop", () => {
    const shop = fc.array(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 12 }), { maxLength: 40 });
    const ages = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(shop, ages, (others, days) => {
        const sorted = others.map((list) => [...new Set(list)].sort((a, b) => a - b));
        const prior = learnRhythm(sorted, 2000);
        expect(learnRhythm([...sorted].reverse(), 2000)).toEqual(prior);
        expect(prior.survival).toEqual([...prior.survival].sort((a, b) => b - a));
        const lines = days.map((ago, id) => line(id, 0, ago));
        const next = rhythmSignal(lines, asOf, prior).next_order!;
        expect(next.from <= next.to).toBe(true);
        for (const share of [next.coverage, next.within_30_days]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("learns that customers of a shop come back late, or never", () => {
    const returning = (gap: number) => Array.from({ length: 200 }, (_, i) => [0, 1, 2, 3].map((n) => i + n * gap));
    const weekly = learnRhythm(returning(7), 400);
    const yearly = learnRhythm(returning(90), 700);
    const [soon, late] = [weekly, yearly].map((prior) => rhythmSignal(every(30, 4), asOf, prior).next_order!);
    expect(soon!.within_30_days).toBeLessThan(rhythmSignal(every(30, 4), asOf, published).next_order!.within_30_days);
    expect(weekly.log_gap).toBeLessThan(yearly.log_gap);
    expect(late!.to >= late!.from).toBe(true);
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
