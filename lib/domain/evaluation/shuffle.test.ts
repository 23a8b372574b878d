import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boughtPieces } from "@/lib/domain/signals/pieces";
import { dossier, line } from "@/lib/domain/signals/test-dossier";
import { dayNumber } from "@/lib/domain/time/days";
import { basketsOf, shuffleBaskets } from "./shuffle";

const shop = fc
  .array(fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 200 })), { maxLength: 12 }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((customers) =>
    customers.map((bought, c) =>
      boughtPieces(dossier(bought.map(([product, ago], i) => line(100 * c + i, product, ago)))),
    ),
  );

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const blocks = (pieces: ReturnType<typeof boughtPieces>) =>
  basketsOf(pieces).map(([first]) => Math.floor(dayNumber(first!.day) / 14));

describe("shuffleBaskets", () => {
  it("gives every piece to one customer, baskets undivided, the same for the same seed", () => {
    fc.assert(
      fc.property(shop, fc.constantFrom("near" as const, "any" as const), (customers, within) => {
        const drawn = shuffleBaskets(customers, 1, within);
        expect(ids(drawn.flat()).sort()).toEqual(ids(customers.flat()).sort());
        const owner = new Map(drawn.flatMap((pieces, i) => pieces.map(({ id }) => [id, i] as const)));
        for (const basket of customers.flatMap(basketsOf))
          expect(new Set(basket.map(({ id }) => owner.get(id))).size).toBe(1);
        expect(shuffleBaskets(customers, 1, within).map(ids)).toEqual(drawn.map(ids));
      }),
    );
  });

  it("keeps the fortnights each customer shops in, when only near days change hands", () => {
    fc.assert(
      fc.property(shop, (customers) => {
        const drawn = shuffleBaskets(customers, 2, "near");
        for (const [i, pieces] of customers.entries()) {
          // Two baskets of one day that meet become one: fewer at most.
          expect(new Set(blocks(drawn[i]!))).toEqual(new Set(blocks(pieces)));
          expect(blocks(drawn[i]!).length).toBeLessThanOrEqual(blocks(pieces).length);
        }
      }),
    );
  });

  it("moves baskets", () => {
    const customers = Array.from({ length: 40 }, (_, c) =>
      boughtPieces(dossier([line(c, 0, 10), line(100 + c, 1, 60)])),
    );
    const drawn = shuffleBaskets(customers, 3, "any");
    expect(drawn.map(ids)).not.toEqual(customers.map(ids));
    expect(shuffleBaskets(customers, 4, "any").map(ids)).not.toEqual(drawn.map(ids));
  });
});
