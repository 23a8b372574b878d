import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { productTagsSchema } from "@/lib/contracts/tags";
import { tagProduct } from "./tag-product";

const blank = { category: null, color: null, material: null, pattern: null, department: null, occasion: null };
const colorOf = (name: string, description: string | null, category: string | null = null) =>
  tagProduct({ ...blank, name, description, category }).color?.value ?? null;

describe("the colour of the piece in an English description", () => {
  it.each([
    ["Harbour Jacket", "This vibrant navy blue jacket keeps the wind out.", "navy"],
    ["Quill Boots", "Made for long roads. These boots feature a sleek black leather upper and a white sole.", "black"],
    ["Fern Dress", "A calf-length dress in a rich burgundy hue, made for evenings.", "burgundy"],
    ["Atlas Duffel", "A dark brown leather duffel with brass buckles.", "brown"],
    ["Nimbus Pullover", "Our pristine white pullover goes with everything.", "white"],
    [
      "Moor Backpack",
      "This backpack has many pockets. It has a deep green exterior that shrugs off rain.",
      "dark green",
    ],
    ["Dune Coat", "A long coat, warm and light. The camel-hued wool is soft.", "camel"],
    ["Sol Tote", "This roomy tote comes in sunny yellow.", "yellow"],
    ["Lyra Necklace", "A delicate gold necklace with an emerald pendant.", "gold"],
    ["Nova Ring", "A slim white gold ring set with one diamond.", "silver"],
    ["Iris Glasses", "Round glasses with a slim black frame and green lenses.", "black"],
    ["Etta Sunglasses", "Sunglasses with mirrored blue lenses in a tortoiseshell frame.", "brown"],
    ["Rook Sneakers", "These black-and-white sneakers are made of canvas.", "multicolour"],
    ["Regatta Tee", "A soft cotton t-shirt with a red, white and blue striped pattern.", "multicolour"],
    ["Glen Shirt", "A flannel shirt in shades of rust, cream and brown.", "multicolour"],
    ["Pebble Cardigan", "A cosy olive cardigan with horn buttons.", "olive"],
    ["Wren Pumps", "These midnight black suede pumps finish an evening look.", "black"],
    ["Lake Jeans", "Slim jeans in a light blue wash.", "light blue"],
  ])("%s: %s", (name, description, color) => expect(colorOf(name, description)).toBe(color));

  it.each([
    ["a strap", "Quartz Watch", "A round watch on a brown leather strap."],
    ["soles and laces", "Trail Runners", "Running shoes with bright orange laces and white soles."],
    ["hardware", "Mila Handbag", "A roomy leather handbag with gold-toned hardware."],
    ["lenses", "Dusk Sunglasses", "Aviator sunglasses with blue-tinted lenses."],
    ["a print", "Bloom Scarf", "A silk scarf adorned with red flowers."],
    ["lining and stitching", "Ridge Jacket", "A warm jacket with a red lining and white stitching."],
    ["the scenery", "Gala Pumps", "Leather pumps, shown against a red carpet and atop a vivid red book."],
    ["the light", "Coast Sandals", "Leather sandals for the golden glow of a sunset."],
    ["the backdrop", "Loop Bag", "A woven bag before a rust-colored backdrop."],
    ["another piece", "Field Boots", "Leather boots that go with your black jeans, paired with a white dress."],
    ["another motif", "Heart Tee", "A t-shirt with a bold red heart design."],
  ])("says nothing of %s", (_, name, description) => expect(colorOf(name, description)).toBeNull());
});

describe("names", () => {
  it("of lines are no colours unless the description says so", () => {
    expect(colorOf("Silver Lake Jacket", "A padded jacket with a hood and two pockets.")).toBeNull();
    expect(colorOf("Golden Hour Tote", "Our Golden Hour Tote is woven by hand in small runs.")).toBeNull();
    expect(colorOf("Just Pink Dress", "A short dress in soft jersey with narrow straps.")).toBeNull();
    expect(colorOf("Silver Lake Jacket", "A padded silver jacket with a hood and two pockets.")).toBe("silver");
    expect(colorOf("Classic Red Crew Neck Tee", "Our Classic Red Crew Neck Tee is knitted of cotton.")).toBe("red");
  });

  it("alone give the colour of their garment", () => {
    expect(colorOf("Black and white dress", null)).toBe("multicolour");
    expect(colorOf("Wool coat in camel", null)).toBe("camel");
    expect(colorOf("Leather tote - black", null)).toBe("black");
    expect(colorOf("Backpack with red straps", null)).toBeNull();
  });

  it("count less than what the description says", () => {
    expect(colorOf("Blush Breeze Bag", "A compact tan leather bag with a blush charm.")).toBe("camel");
  });
});

describe("Portuguese and Spanish", () => {
  it.each([
    ["Vestido midi preto", null, "black"],
    ["Vestido Aurora", "Um vestido longo na cor azul marinho, com alças finas.", "navy"],
    ["Bolsa Lina", "Uma bolsa de couro marrom para todos os dias.", "brown"],
    ["Camiseta listrada preta e branca", null, "multicolour"],
    ["Bota Serra", "Bota com sola branca e cadarço vermelho.", null],
    ["Chaqueta Sol", "Una chaqueta de cuero negro con cremallera.", "black"],
    ["Falda Mar", "Falda larga en tono verde oscuro para el verano.", "dark green"],
    ["Zapatos Luna", "Zapatos de piel con suela blanca.", null],
    ["Bolso de piel rojo y negro", null, "multicolour"],
  ])("%s: %s", (name, description, color) => expect(colorOf(name, description)).toBe(color));
});

describe("whatever the texts", () => {
  const pieces = [
    "black",
    "and",
    "red",
    ",",
    "leather",
    "strap",
    "jacket",
    "in",
    "a",
    "hue",
    ".",
    "gold",
    "Silver",
    "no",
    "cor",
  ];
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(fc.constantFrom(...pieces)).map((all) => all.join(" ")),
  );

  it("tags are valid and the same every time", () => {
    fc.assert(
      fc.property(text, fc.option(text), fc.option(text), (name, description, category) => {
        const product = { ...blank, name, description, category };
        const tags = tagProduct(product);
        expect(productTagsSchema.parse(tags)).toEqual(tagProduct(product));
      }),
    );
  });

  it("a given colour wins over the phrase", () => {
    const product = { ...blank, name: "Red dress", description: "A red dress with long sleeves and a belt." };
    expect(tagProduct({ ...product, color: "Green" }).color).toMatchObject({ value: "green", source: "given" });
    expect(tagProduct({ ...product, color: "Other" }).color).toBeNull();
  });
});
