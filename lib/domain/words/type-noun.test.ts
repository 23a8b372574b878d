import { describe, expect, it } from "vitest";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { oneOf, plural } from "./en-nouns";
import { typeNoun } from "./type-noun";

const nounOf = (name: string, category: string) => {
  const tags = tagProduct({
    name,
    category,
    color: null,
    material: null,
    pattern: null,
    department: null,
    description: null,
    occasion: null,
  });
  return typeNoun({ category, tags });
};

describe("a type that names no garment", () => {
  it.each([
    ["Derby", "Footwear > Formal", "formal shoes"],
    ["Oxford", "Apparel > Shirts > Casual", "casual shirts"],
    ["Sapato derby", "Calçados > Social", "social shoes"],
    ["Chino", "Men > Trousers > Smart casual", "smart casual trousers"],
  ])("%s in %s: %s", (name, category, noun) => {
    expect(nounOf(name, category)).toBe(noun);
    expect(plural(noun)).toBe(noun);
  });

  it("is spoken of with an article only where English has one", () => {
    expect(oneOf("formal shoes")).toBe("formal shoes");
    expect(oneOf("casual shirts")).toBe("a casual shirt");
  });

  it("leaves nouns alone", () => {
    expect(nounOf("Slip dress", "Clothing > Slip dresses")).toBeNull();
    expect(nounOf("Clutch", "Bags > Evening bags")).toBeNull();
  });
});
