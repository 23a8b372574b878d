import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boughtPieces } from "./pieces";
import { strengthOf } from "./strength";
import { agreementOfDays } from "./strength-agreement";
import { type ShoppingDay, shoppingDays, usualShares } from "./strength-days";
import { binomialTail } from "./strength-tail";
import { asOf, dossier, line, population } from "./test-dossier";

const reference = { all: population.purchase.all, blocks: population.purchase.blocks, day: asOf };
const piecesOf = (bought: readonly (readonly [product: number, daysAgo: number])[]) =>
  boughtPieces(dossier(bought.map(([product, ago], id) => line(id, product, ago))));
const bought = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 800 })), { maxLength: 30 });

const day = (counts: Record<string, number>, n: number): ShoppingDay => ({
  day: asOf,
  n,
  counts: new Map(Object.entries(counts)),
});
const ranks = { common: 0, tends: 1, distinctive: 2 };

describe("binomialTail", () => {
  const exact = (k: number, n: number, p: number) => {
    let term = (1 - p) ** n;
    let below = 0;
    for (let i = 0; i < k; i++) {
      below += term;
      term *= ((n - i) / (i + 1)) * (p / (1 - p));
    }
    return 1 - below;
  };
  const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });

  it("is the binomial's for whole counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), chance, (a, b, p) => {
        const [k, n] = [Math.min(a, b), Math.max(a, b)];
        expect(binomialTail(k, n, p)).toBeCloseTo(exact(k, n, p), 8);
      }),
    );
  });

  it("falls with the count and rises with the chance, between whole counts too", () => {
    const count = fc.double({ min: 0, max: 30, noNaN: true });
    fc.assert(
      fc.property(count, count, chance, chance, (a, b, p, q) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(binomialTail(high, 30, p)).toBeLessThanOrEqual(binomialTail(low, 30, p) + 1e-12);
        expect(binomialTail(low, 30, Math.min(p, q))).toBeLessThanOrEqual(
          binomialTail(low, 30, Math.max(p, q)) + 1e-12,
        );
      }),
    );
  });
});

describe("agreementOfDays", () => {
  it("is a number for any pieces, whatever their order", () => {
    const shuffled = bought.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const pieces = piecesOf(list);
        const value = agreementOfDays(pieces, reference);
        expect(Number.isFinite(value)).toBe(true);
        expect(
          agreementOfDays(
            piecesOf(list).map((_, i) => pieces[i]!),
            reference,
          ),
        ).toBe(value);
        const lines = list.map(([product, ago], id) => line(id, product, ago));
        expect(agreementOfDays(boughtPieces(dossier(order.map((i) => lines[i]!))), reference)).toBe(value);
      }),
    );
  });

  it("asks for different days: one basket of a kind tells nothing", () => {
    expect(agreementOfDays(piecesOf(Array.from({ length: 20 }, () => [1, 30])), reference)).toBe(0);
    expect(agreementOfDays([], reference)).toBe(0);
  });

  it("grows the longer days are alike, and is below zero when they differ", () => {
    const alike = [2, 4, 8, 16].map((n) =>
      agreementOfDays(piecesOf(Array.from({ length: n }, (_, i) => [1, 20 * i])), reference),
    );
    expect(alike).toEqual([...alike].sort((a, b) => a - b));
    expect(alike[3]).toBeGreaterThan(3);
    // Each day another kind, colour and price: less alike than chance would make them.
    expect(agreementOfDays(piecesOf([0, 1, 2, 4].map((product, i) => [product, 20 * i])), reference)).toBeLessThan(
      alike[0]!,
    );
  });
});

describe("strengthOf", () => {
  const tenth = (days: readonly ShoppingDay[]) => days.map(() => 0.1);

  it("never falls with a further day of nothing but the value, nor with more agreement", () => {
    const days = fc.array(
      fc.boolean().map((own) => day(own ? { silk: 1 } : { wool: 1 }, 1)),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 3, noNaN: true }), (list, agreement) => {
        const before = strengthOf(agreement, list, "silk", tenth(list));
        const more = [...list, day({ silk: 1 }, 1)];
        expect(ranks[strengthOf(agreement, more, "silk", tenth(more))]).toBeGreaterThanOrEqual(ranks[before]);
        expect(ranks[strengthOf(agreement + 1, list, "silk", tenth(list))]).toBeGreaterThanOrEqual(ranks[before]);
      }),
    );
  });

  it("never rises when others buy the value more", () => {
    const list = Array.from({ length: 20 }, (_, i) => day(i % 2 ? { silk: 1 } : { silk: 1, wool: 2 }, i % 2 ? 1 : 3));
    const strengths = [0.02, 0.1, 0.3, 0.6, 0.9].map(
      (share) =>
        ranks[
          strengthOf(
            2,
            list,
            "silk",
            list.map(() => share),
          )
        ],
    );
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    expect(strengths).toEqual([2, 2, 2, 0, 0]);
  });

  it("asks for agreement, a habit of five and a half pieces and three days", () => {
    const silk = (days: number) => Array.from({ length: days }, () => day({ silk: 1 }, 1));
    const at = (agreement: number, days: number) => strengthOf(agreement, silk(days), "silk", tenth(silk(days)));
    expect([at(1, 20), at(1.2, 20), at(1.5, 20)]).toEqual(["common", "tends", "distinctive"]);
    expect([at(2, 2), at(2, 3), at(2, 7), at(2, 8)]).toEqual(["common", "tends", "tends", "distinctive"]);
  });
});

describe("shoppingDays", () => {
  it("counts a product in two sizes once a day", () => {
    const pieces = boughtPieces(
      dossier([line(1, 0, 10, { size: "S" }), line(2, 0, 10, { size: "M" }), line(3, 1, 10), line(4, 0, 3)]),
    );
    expect(shoppingDays(pieces, "color").map(({ n, counts }) => [n, counts.get("black")])).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  it("compares with the time of each day, without the customer's own pieces", () => {
    const winter = { color: { total: 1000, values: { black: 900, white: 100 } } };
    const summer = { color: { total: 1000, values: { black: 100, white: 900 } } };
    const all = { color: { total: 2000, values: { black: 1000, white: 1000 } } };
    const pieces = piecesOf([
      [0, 5],
      [0, 40],
    ]);
    const days = shoppingDays(pieces, "color");
    const { share, shares } = usualShares(pieces, "color", days, { all, blocks: [summer, winter], day: asOf });
    expect(share("black")).toBeCloseTo(998.5 / 1999, 6);
    // Oldest first: the winter's 899 of 999, then the summer's 99 of 999, each with 200 pieces of all time.
    expect(shares("black")[0]).toBeCloseTo((899 + 200 * share("black")) / 1199, 6);
    expect(shares("black")[1]).toBeCloseTo((99 + 200 * share("black")) / 1199, 6);
  });
});
