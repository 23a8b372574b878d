import { describe, expect, it } from "vitest";
import { productTagsSchema } from "@/lib/contracts/tags";
import { silhouettes } from "./silhouette";
import { type ProductFacts, tagProduct } from "./tag-product";

const product = (facts: Partial<ProductFacts> & { name: string }): ProductFacts => ({
  category: null,
  color: null,
  material: null,
  pattern: null,
  department: null,
  description: null,
  occasion: null,
  ...facts,
});
const read = (facts: Partial<ProductFacts> & { name: string }) => tagProduct(product(facts));

describe("names alone, in three languages", () => {
  it.each([
    ["Mauve Leather Daypack", "bag", "backpack", "lilac"],
    ["Off-white silk blouse", "top", "blouse", "off-white"],
    ["Women's Oxford shirt", "top", "dress shirt", undefined],
    ["Vestido Midi Floral Preto com cinto", "one-piece", "dress", "black"],
    ["Calça Jeans Skinny Feminina Azul Marinho", "bottom", "jeans", "navy"],
    ["Vestido camisa azul", "one-piece", "shirt dress", "blue"],
    ["Tênis branco casual", "shoes", "sneaker", "white"],
    ["Óculos de sol tartaruga", "accessory", "sunglasses", undefined],
    ["Moletom com capuz", "top", "hoodie", undefined],
    ["Maiô preto com recortes", "swim", "swimsuit", "black"],
    ["Conjunto de pijama", "nightwear", "pyjamas", undefined],
    ["Pantalón de vestir negro para hombre", "bottom", "suit trousers", "black"],
    ["Jersey de lana gris", "top", "sweater", "grey"],
    ["Zapatos de tacón rojos", "shoes", "pump", "red"],
    ["Abrigo de lana camel mujer", "outerwear", "coat", "camel"],
    ["Bolso bandolera de piel", "bag", "bag", undefined],
  ])("%s", (name, slot, type, color) => {
    const tags = read({ name });
    expect([tags.slot?.value, tags.type?.value, tags.color?.value]).toEqual([slot, type, color]);
  });

  it.each(["Silver lake", "Rose", "Ivory 3pk", "Alpha 123"])("%s says nothing, and nothing is made up", (name) => {
    const { fashion, silhouette, ...tags } = read({ name });
    expect(fashion).toBe(true);
    expect(silhouette).toBe("unknown");
    expect(Object.values(tags).flat().filter(Boolean)).toEqual([]);
  });

  it("does not take the colour of a part, a lone colour or a line called like a colour", () => {
    expect(read({ name: "Canvas backpack", description: "Backpack with black straps." }).color).toBeNull();
    expect(read({ name: "Jade Denim TRS" }).color).toBeNull();
  });
});

describe("descriptions", () => {
  it("reads the garment before the first preposition, whatever the product line is called", () => {
    expect(read({ name: "Pamela", description: "Short dress in a viscose weave with a V-neck." }).slot?.value).toBe(
      "one-piece",
    );
    expect(read({ name: "Maja SS", description: "Short-sleeved jersey top." }).slot?.value).toBe("top");
    expect(read({ name: "Primrose", description: "T-shirt bra in microfibre and lace." }).slot?.value).toBe(
      "underwear",
    );
  });

  it("takes its material, not that of a trim", () => {
    expect(read({ name: "Kim", description: "Blouse in silk with lace trims." }).material?.value).toBe("silk");
    expect(read({ name: "Kim", description: "Tote bag with leather handles." }).material).toBeNull();
  });
});

describe("given columns", () => {
  it("keep their wording for category and type and win over words", () => {
    const tags = read({
      name: "Kim",
      category: "Garment Upper body > Vest top",
      color: "Dark Blue",
      pattern: "All over pattern",
      department: "Ladieswear",
    });
    expect(tags.category).toEqual({ value: "garment upper body", source: "given", confidence: 1 });
    expect(tags.type?.value).toBe("vest top");
    expect(tags.slot?.value).toBe("top");
    expect([tags.color?.value, tags.pattern?.value, tags.department?.value]).toEqual(["navy", "print", "women"]);
  });

  it("leave out of style what is no fashion", () => {
    expect(read({ name: "Nordic", category: "furniture > tables" })).toMatchObject({
      fashion: false,
      slot: { value: "home" },
    });
    expect(read({ name: "Mesa de jantar" }).fashion).toBe(false);
    expect(read({ name: "Golden Glamour Lipstick" })).toMatchObject({ fashion: false, slot: { value: "beauty" } });
    expect(read({ name: "Porcelain dinner set", description: "Dinner set for six." })).toMatchObject({
      fashion: false,
      slot: { value: "home" },
    });
  });

  it("are read in the retailer's language", () => {
    expect(read({ name: "X", category: "Feminino > Vestidos" })).toMatchObject({
      slot: { value: "one-piece" },
      department: { value: "women" },
    });
    expect(read({ name: "X", color: "Azul marinho", occasion: "Festa" })).toMatchObject({
      color: { value: "navy" },
      occasions: [{ value: "party", source: "given" }],
    });
    expect(read({ name: "X", color: "Other" }).color).toBeNull();
  });

  it.each([
    ["Feminino", undefined, "women", undefined],
    ["Kids > Boys > T-shirts", "t-shirts", "boys", "top"],
    ["Calças > Alfaiataria", "alfaiataria", undefined, "bottom"],
    ["Ropa de baño > Bañadores", "banadores", undefined, "swim"],
    ["Moda Íntima > Sutiãs", "sutias", undefined, "underwear"],
    ["Outdoors > Jackets", "jackets", undefined, "outerwear"],
    ["Hat/beanie", "hat/beanie", undefined, "accessory"],
  ])("path %s", (category, type, department, slot) => {
    const tags = read({ name: "Ref 1029", category });
    const plain = (text: string | undefined) => text?.normalize("NFD").replace(/\p{M}/gu, "");
    expect([plain(tags.type?.value), tags.department?.value, tags.slot?.value]).toEqual([type, department, slot]);
  });

  it("always give valid tags and a drawing that exists", () => {
    for (const category of ["Swimwear > Shorts", "Shoes", "a > b > c", ">", " "]) {
      const tags = productTagsSchema.parse(read({ name: "X", category }));
      expect(silhouettes).toContain(tags.silhouette);
    }
    expect(read({ name: "X", category: "Swimwear > Shorts" }).slot?.value).toBe("swim");
  });
});
