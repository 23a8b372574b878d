import { describe, expect, it } from "vitest";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { described } from "./described";
import { monthPart } from "./month-part";

const piece = (name: string, category: string, color: string | null, material: string | null) => {
  const facts = {
    name,
    category,
    color,
    material,
    pattern: null,
    department: "Women",
    description: null,
    occasion: null,
  };
  return { name, color, tags: tagProduct(facts) };
};

describe("described", () => {
  it.each([
    ["Cardigans", "Camel", "Wool", "camel wool cardigan", "cardigã de lã em caramelo"],
    ["Jeans", "Black", "Denim", "black jeans", "calça jeans em preto"],
    ["Pumps", "Black", "Leather", "black pumps", "scarpin em preto"],
    ["Scarves", null, "Cashmere", "cashmere scarf", "cachecol de cashmere"],
  ])("%s", (category, color, material, en, pt) => {
    const words = described(piece("Piece", `Things > ${category}`, color, material));
    expect([words?.en, words?.pt]).toEqual([en, pt]);
  });
  it("is silent on what is not known", () => expect(described(piece("Xyz", "", null, null))).toBeNull());
});

describe("monthPart", () => {
  it.each([
    ["2026-12-01", "early December", "o início de dezembro"],
    ["2026-12-15", "mid-December", "meados de dezembro"],
    ["2027-03-31", "late March", "o fim de março"],
  ])("%s", (day, en, pt) => {
    const part = monthPart(day);
    expect([part.en, part.pt]).toEqual([en, pt]);
  });
});
