import { describe, expect, it } from "vitest";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { colorClause, colouredOf } from "./explain-color";
import { toGarment } from "./garment";

function wear(name: string, category: string, color: string, own = false) {
  const facts = { name, category, color, material: null, pattern: null, department: "Women" };
  const tags = tagProduct({ ...facts, description: null, occasion: null });
  const product = { id: `${name} ${color}`, ...facts, brand: null, price: null, sizes: [], known_from: "2026-01-01" };
  return { garment: toGarment({ ...product, description: null, occasion: null, tags }, tags)!, own: own ? true : null };
}
const blazer = wear("Blazer", "Clothing > Blazers", "Oxblood", true);
const trousers = wear("Wide trousers", "Clothing > Wide trousers", "Ivory");
const sandals = wear("Sandal", "Shoes > Sandals", "Sand");
const bag = wear("Tote", "Bags > Totes", "Sand");

const say = (self: ReturnType<typeof wear>, ...rest: ReturnType<typeof wear>[]) =>
  colorClause(self.garment, colouredOf(rest), new Map());

describe("colorClause", () => {
  it("names the rule and the piece beside it, the colour as the house calls it", () => {
    expect(say(trousers, blazer)).toBe("ivory, a light neutral, lifts the oxblood blazer");
    expect(say(blazer, trousers, sandals)).toBe("oxblood, the one accent among neutrals");
    expect(say(wear("Pumps", "Shoes > Heels", "Rose"), blazer)).toBe(
      "rose and the oxblood blazer, one hue in two tones",
    );
    expect(say(wear("Scarf", "Accessories > Scarves", "Orange"), wear("Dress", "Clothing > Dresses", "Blue"))).toBe(
      "orange against the blue dress, complementary and kept small",
    );
  });
  it("names the colour of a sandal too, sand though it is", () => {
    expect(say(bag, sandals)).toBe("sand with the sand sandals, tone on tone");
  });
  it("says it in another form the second time, where one is as true", () => {
    const uses = new Map();
    const rest = colouredOf([blazer, trousers]);
    const first = colorClause(wear("Pumps", "Shoes > Heels", "Black").garment, rest, uses);
    const second = colorClause(wear("Belt", "Accessories > Belts", "Black").garment, rest, uses);
    expect(first).toBe("black, a dark neutral, grounds the oxblood blazer");
    expect(second).toBe("black against the ivory wide trousers, neutrals in light and dark");
  });
  it("says nothing of a colour nobody knows", () => {
    expect(say(wear("Belt", "Accessories > Belts", ""), blazer)).toBeNull();
  });
});
