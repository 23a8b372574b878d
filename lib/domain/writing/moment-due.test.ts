import { describe, expect, it } from "vitest";
import { Ledger } from "@/lib/domain/evidence/ledger";
import { fixtureDay, fixtureDossier } from "@/lib/domain/profile/fixture-world";
import type { Piece, Reading } from "@/lib/domain/profile/reading";
import { addDays } from "@/lib/domain/time/days";
import { dueKind } from "./moment-due";

/** The same jeans on days so long before the fixture's day. */
function dueAfter(...daysAgo: number[]) {
  const { lines, products } = fixtureDossier("casual");
  const line = lines.find(({ product_id }) => product_id.startsWith("jns"))!;
  const product = products[line.product_id]!;
  const own = daysAgo.map(
    (ago, i): Piece => ({
      line: { ...line, id: `l${i}`, day: addDays(fixtureDay, -ago) },
      product,
      tags: product.tags,
    }),
  );
  return dueKind({ own, dossier: { as_of: fixtureDay }, ledger: new Ledger() } as unknown as Reading);
}

describe("dueKind", () => {
  it("knows a garment that comes back regularly, and when it is usual again", () => {
    const kind = dueAfter(270, 210, 150, 90, 30)!;
    expect([kind.said.en, kind.often.en, kind.due]).toEqual(["jeans", "every other month", addDays(fixtureDay, 30)]);
    expect(kind.often.pt).toBe("mês sim, mês não");
  });
  it("knows none in few days, in uneven gaps, or when the rhythm has stopped", () => {
    expect(dueAfter(150, 90, 30)).toBeNull();
    expect(dueAfter(400, 395, 390, 210, 30)).toBeNull();
    expect(dueAfter(570, 510, 450, 390, 330)).toBeNull();
  });
});
