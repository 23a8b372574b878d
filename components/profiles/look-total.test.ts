import { describe, expect, it } from "vitest";
import type { LookPiece } from "@/lib/contracts/profile";
import { lookTotal } from "./look-total";

const brl = (amount: string) => ({ amount, currency: "BRL" });
const piece = (over: Partial<LookPiece>): LookPiece => ({
  slot: "top",
  product_id: "p",
  owned: false,
  in_stock: true,
  size: null,
  price: brl("100"),
  why: "",
  ...over,
});

describe("lookTotal", () => {
  it("adds what is not owned and compares it with the usual ticket", () => {
    const pieces = [piece({ owned: true }), piece({ price: brl("0.10") }), piece({ price: brl("0.20") })];
    expect(lookTotal({ pieces }, [brl("0.20")])).toEqual({
      price: "R$\u00a00.30",
      words: "to complete, 1.5× the usual ticket",
    });
  });

  it("says nothing about a price it does not know, two currencies, or a look that is owned", () => {
    expect(lookTotal({ pieces: [piece({ price: null })] }, [])).toBeNull();
    expect(lookTotal({ pieces: [piece({}), piece({ price: { amount: "1", currency: "EUR" } })] }, [])).toBeNull();
    expect(lookTotal({ pieces: [piece({ owned: true })] }, [])).toBeNull();
  });
});
