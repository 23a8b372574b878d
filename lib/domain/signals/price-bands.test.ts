import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boughtPieces } from "./pieces";
import { bandCentre, priceBand } from "./price-band";
import { priceBands } from "./price-bands";
import { asOf, dossier, line } from "./test-dossier";

const everybody = { total: 100, values: { "EUR:7": 20, "EUR:10": 60, "EUR:12": 20 } };
const euro = (amount: string) => ({ unit_price: { amount, currency: "EUR" } });
const sales = fc.array(
  fc.record({
    product: fc.integer({ min: 0, max: 4 }),
    ago: fc.integer({ min: 0, max: 900 }),
    cents: fc.integer({ min: 0, max: 30_000 }),
  }),
  { minLength: 1, maxLength: 25 },
);
const linesOf = (list: readonly { product: number; ago: number; cents: number }[]) =>
  list.map(({ product, ago, cents }, id) => line(id, product, ago, euro((cents / 100).toFixed(2))));

describe("priceBands", () => {
  it("gives ordered bands of money for any purchases, whatever their order", () => {
    const shuffled = sales.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const lines = linesOf(list);
        const bands = priceBands(boughtPieces(dossier(lines)), "EUR", asOf, everybody);
        for (const { low, median, high } of bands) {
          for (const amount of [low, median, high]) expect(amount).toMatch(/^\d+\.\d\d$/);
          expect(Number(low)).toBeLessThanOrEqual(Number(median));
          expect(Number(median)).toBeLessThanOrEqual(Number(high));
        }
        expect(bands.reduce((sum, { n }) => sum + n, 0)).toBe(list.length);
        expect(priceBands(boughtPieces(dossier(order.map((i) => lines[i]!))), "EUR", asOf, everybody)).toEqual(bands);
      }),
    );
  });

  it("rises when every price does", () => {
    fc.assert(
      fc.property(sales, (list) => {
        const dearer = list.map((sale) => ({ ...sale, cents: sale.cents + 2_000 }));
        const before = priceBands(boughtPieces(dossier(linesOf(list))), "EUR", asOf, everybody);
        const after = priceBands(boughtPieces(dossier(linesOf(dearer))), "EUR", asOf, everybody);
        for (const [i, band] of before.entries())
          for (const end of ["low", "median", "high"] as const)
            expect(Number(after[i]![end])).toBeGreaterThanOrEqual(Number(band[end]));
      }),
    );
  });

  it("believes many prices of a category and falls back on the customer's others for one", () => {
    const cheap = Array.from({ length: 30 }, (_, i) => line(i, 0, i, euro("20.00")));
    const bands = priceBands(boughtPieces(dossier([...cheap, line(90, 4, 3, euro("300.00"))])), "EUR", asOf, everybody);
    expect(bands).toMatchObject([
      { category: "tops", low: "20.00", median: "20.00", high: "20.00", n: 30 },
      { category: "dresses", low: "20.00", median: "20.00", high: "300.00", n: 1 },
    ]);
  });

  it("leaves other currencies out, of the customer's and of all customers'", () => {
    const pieces = boughtPieces(
      dossier([line(1, 0, 3, euro("50.00")), line(2, 0, 2, { unit_price: { amount: "9.00", currency: "BRL" } })]),
    );
    const bands = priceBands(pieces, "EUR", asOf, { total: 9, values: { "BRL:1": 9 } });
    expect(bands).toEqual([{ category: "tops", currency: "EUR", low: "50.00", median: "50.00", high: "50.00", n: 1 }]);
    expect(priceBands(pieces, null, asOf, everybody)).toEqual([]);
  });
});

describe("bandCentre", () => {
  it("lies in its band", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4, max: 30 }), (step) => {
        const centre = bandCentre(`EUR:${step}`, "EUR")!;
        expect(priceBand({ amount: centre.toFixed(6), currency: "EUR" })).toBe(`EUR:${step}`);
        expect(bandCentre(`EUR:${step}`, "BRL")).toBeNull();
      }),
    );
  });
});
