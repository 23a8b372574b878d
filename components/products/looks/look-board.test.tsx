import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ProductCard } from "@/lib/contracts/product";
import type { LookPiece } from "@/lib/contracts/profile";
import { LookBoard } from "./look-board";
import { LookList } from "./look-list";

const card = (id: string, name: string, silhouette: string): ProductCard => ({
  id,
  name,
  image_url: null,
  silhouette,
  slot: null,
  type: null,
  color: null,
  hex: null,
  pattern: null,
  price: null,
});

const piece = (slot: string, product_id: string | null, more: Partial<LookPiece> = {}): LookPiece => ({
  slot,
  product_id,
  owned: false,
  in_stock: null,
  size: null,
  price: null,
  why: "",
  ...more,
});

const products = [card("b", "Blazer, oxblood", "blazer"), card("t", "Trousers, black", "trousers-wide")];
const look = {
  pieces: [
    piece("outerwear", "b", { owned: true }),
    piece("bottom", "t", { size: "40", price: { amount: "2890.00", currency: "BRL" }, in_stock: true }),
    piece("shoes", null, { why: "No shoes in 37 are in stock." }),
  ],
};

describe("a look", () => {
  it("says in words what the board shows", () => {
    expect(renderToStaticMarkup(<LookBoard look={look} products={products} />)).toContain(
      'aria-label="The look laid out: Blazer, oxblood, owned; Trousers, black; Shoes: nothing yet"',
    );
  });

  it("marks what is owned, and only that", () => {
    expect(renderToStaticMarkup(<LookBoard look={look} products={products} />).match(/>owns</g)).toHaveLength(1);
  });

  it("lists price, size and stock, and why a slot stays open", () => {
    const list = renderToStaticMarkup(<LookList look={look} products={products} />);
    expect(list).toContain("R$\u00a02,890\u2002·\u200240\u2002·\u2002in stock");
    expect(list).toContain("No shoes in 37 are in stock.");
  });

  it("says nothing of a stock nobody knows", () => {
    const unknown = { pieces: [piece("bottom", "t", { size: "40" })] };
    expect(renderToStaticMarkup(<LookList look={unknown} products={products} />)).not.toContain("stock");
  });
});
