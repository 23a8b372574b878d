import { describe, expect, it } from "vitest";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { gradeOf, isDressedFor } from "./going-out";

const tagsOf = (name: string, category: string, department = "Women") =>
  tagProduct({
    name,
    category,
    department,
    color: "Black",
    material: null,
    pattern: null,
    description: null,
    occasion: null,
  });

describe("what is worn going out", () => {
  it.each([
    ["Penny loafer", "Shoes > Loafers", "party", false],
    ["Court sneaker", "Shoes > Sneakers", "evening", false],
    ["Woven tote", "Bags > Totes", "party", false],
    ["Cotton utility jumpsuit", "Clothing > Jumpsuits", "party", false],
    ["Slingback", "Shoes > Heels", "party", true],
    ["Envelope clutch", "Bags > Clutches", "evening", true],
    ["Satin slip dress", "Clothing > Slip dresses", "wedding", true],
    ["Penny loafer", "Shoes > Loafers", "everyday", true],
  ])("%s of %s to %s: %s", (name, category, occasion, fits) => {
    expect(isDressedFor(occasion, tagsOf(name, category))).toBe(fits);
  });

  it("lets a man go to dinner in loafers, not in sneakers", () => {
    expect(isDressedFor("evening", tagsOf("Penny loafer", "Shoes > Loafers", "Men"))).toBe(true);
    expect(isDressedFor("evening", tagsOf("Court sneaker", "Shoes > Sneakers", "Men"))).toBe(false);
  });

  it("sends a man to a wedding in lace-ups, cloth trousers and a plain shirt", () => {
    const chinos = {
      ...tagsOf("Chinos", "Clothing > Trousers", "Men"),
      material: { value: "cotton", source: "given" as const, confidence: 1 },
    };
    expect(isDressedFor("wedding", chinos)).toBe(false);
    expect(isDressedFor("wedding", tagsOf("Pleated wool trousers", "Clothing > Trousers", "Men"))).toBe(true);
    expect(isDressedFor("wedding", tagsOf("Derby", "Shoes > Lace-ups", "Men"))).toBe(true);
    expect(isDressedFor("wedding", tagsOf("Penny loafer", "Shoes > Loafers", "Men"))).toBe(false);
    expect(isDressedFor("wedding", tagsOf("Checked flannel shirt", "Clothing > Shirts", "Men"))).toBe(false);
  });

  it("counts a sandal made for parties as dressed", () => {
    const sandal = tagProduct({
      ...{ color: null, material: null, pattern: null, description: null },
      name: "Knotted sandal",
      category: "Shoes > Sandals",
      department: "Women",
      occasion: "party",
    });
    expect(gradeOf(sandal)).toBe(3);
    expect(isDressedFor("party", sandal)).toBe(true);
  });
});
