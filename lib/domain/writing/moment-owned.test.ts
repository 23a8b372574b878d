import { describe, expect, it } from "vitest";
import { fixtureDossier } from "@/lib/domain/profile/fixture-world";
import type { Piece } from "@/lib/domain/profile/reading";
import { garmentIn, hasNone, piecesOf } from "./moment-owned";

const piecesIn = (id: string): Piece[] => {
  const { lines, products } = fixtureDossier(id);
  return lines.map((line) => ({ line, product: products[line.product_id]!, tags: products[line.product_id]!.tags }));
};

describe("what is owned of a garment", () => {
  it.each([
    ["midi dress", "dresses"],
    ["vestido de festa", "dresses"],
    ["calça jeans", "jeans"],
    ["wedding guest", null],
  ])("%s is about %s", (text, head) => expect(garmentIn(text)).toBe(head));

  it("is found by type, by name, and by what is a kind of it", () => {
    const casual = piecesIn("casual");
    expect(piecesOf(casual, "jeans").length).toBeGreaterThan(0);
    expect(hasNone(casual, "trousers")).toBe(false);
    expect(hasNone(casual, "dresses")).toBe(true);
    const [piece] = casual;
    const filedElsewhere = { ...piece!, product: { ...piece!.product!, name: "Wrap dress" } };
    expect(hasNone([filedElsewhere], "dresses")).toBe(false);
  });
});
