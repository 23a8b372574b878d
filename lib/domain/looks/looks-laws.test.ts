import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CatalogueProduct, Dossier } from "@/lib/domain/dossier";
import { findOccasions } from "@/lib/domain/occasions/find-occasions";
import { cutDossier } from "@/lib/domain/profile/cut-dossier";
import { fixtureDay, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";
import { readDossier } from "@/lib/domain/profile/reading";
import { computeSignals } from "@/lib/domain/signals/compute-signals";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { addDays } from "@/lib/domain/time/days";
import { buildLooks } from "./build-looks";
import { lookBreaches } from "./look-breaches";

const kinds: [name: string, category: string, sizes: string[]][] = [
  ["Tailored blazer", "Clothing > Blazers", ["36", "38", "40"]],
  ["Wrap coat", "Clothing > Coats", ["36", "38", "40"]],
  ["Wide trousers", "Clothing > Trousers", ["36", "38", "40"]],
  ["Straight jeans", "Clothing > Jeans", ["36", "38", "40"]],
  ["Linen shirt", "Clothing > Shirts", ["S", "M", "L"]],
  ["Silk blouse", "Clothing > Blouses", ["36", "38", "40"]],
  ["Plain T-shirt", "Clothing > T-shirts", ["S", "M", "L"]],
  ["Wrap dress", "Clothing > Midi dresses", ["36", "38", "40"]],
  ["Satin slip dress", "Clothing > Slip dresses", ["36", "38", "40"]],
  ["Court pumps", "Shoes > Pumps", ["37", "38"]],
  ["Low sneakers", "Shoes > Sneakers", ["37", "38"]],
  ["Flat sandal", "Shoes > Sandals", ["37", "38"]],
  ["Ankle boot", "Shoes > Boots", ["37", "38"]],
  ["Long tote", "Bags > Totes", []],
  ["Envelope clutch", "Bags > Clutches", []],
  ["Leather belt", "Accessories > Belts", ["75", "80"]],
  ["Silk scarf", "Accessories > Scarves", []],
  ["Gold earrings", "Jewellery > Earrings", []],
  ["Swimsuit", "Swimwear > Swimsuits", ["36", "38", "40"]],
];
const hues = [
  "Black",
  "White",
  "Navy",
  "Camel",
  "Red",
  "Pink",
  "Green",
  "Blue",
  "Orange",
  "Purple",
  "Oxblood",
  "Ivory",
];

const product = fc.record({
  kind: fc.constantFrom(...kinds),
  color: fc.constantFrom(...hues),
  material: fc.constantFrom("Wool", "Linen", "Silk", "Cotton", "Leather"),
  pattern: fc.constantFrom("Solid", "Solid", "Floral", "Stripe", "Pinstripe"),
  department: fc.constantFrom("Women", "Women", "Women", "Men", "Girls"),
  price: fc.integer({ min: 20, max: 4000 }),
  stock: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
});

const world = fc.record({
  range: fc.array(product, { minLength: 5, maxLength: 60 }),
  bought: fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 20, max: 700 }), fc.nat(2)), { minLength: 1, maxLength: 20 }),
  store: fc.boolean(),
  turned: fc.boolean(),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function toProduct({ kind, color, material, pattern, department, price, stock }: World["range"][number], n: number) {
  const [name, category, sizes] = kind;
  const facts = { name, category, color, material, pattern, department, description: null, occasion: null };
  const cut = sizes.length > 0 ? sizes : [""];
  const rows = cut.flatMap((size, i) =>
    ["north", "south"].map((store_id, j) => ({ size, store_id, quantity: stock[(2 * i + j) % 6]! })),
  );
  const id = `p${String(n).padStart(2, "0")}`;
  const money = { amount: String(price), currency: "EUR" };
  const known_from = "2024-01-01";
  return { id, ...facts, brand: null, price: money, sizes, known_from, tags: tagProduct(facts), stock: rows };
}

function buildWorld({ range, bought, store, turned }: World) {
  const all: CatalogueProduct[] = range.map(toProduct);
  const lines = bought.map(([at, ago, size], n): Dossier["lines"][number] => {
    const { id, price, sizes } = all[at % all.length]!;
    const day = addDays(fixtureDay, -ago);
    const order_id = `o-${day}`;
    const common = { channel: null, store_id: null, occasion: null, returned: false, quantity: 1 };
    return { id: `l${n}`, order_id, product_id: id, day, unit_price: price, size: sizes[size % 3] ?? null, ...common };
  });
  const base = fixtureDossier("one");
  const customer = { ...base.customer, store: store ? base.customer.store : null };
  const products = Object.fromEntries(all.map(({ stock: _, ...each }) => [each.id, each]));
  const dossier = cutDossier({ ...base, customer, products, events: [], lines: turned ? [...lines].reverse() : lines });
  const catalogue = turned ? [...all].reverse() : all;
  const reading = readDossier(dossier, computeSignals(dossier, fixturePopulation), fixturePopulation, catalogue);
  return { reading, built: buildLooks(reading, findOccasions(reading)) };
}

describe("looks from any wardrobe and any range", () => {
  it("keep the laws of a wearable look", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { reading, built } = buildWorld(given);
        expect(lookBreaches(reading, built)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("are the same whatever the order of purchases and range", () => {
    fc.assert(
      fc.property(world, (given) => {
        const looks = (turned: boolean) => JSON.stringify(buildWorld({ ...given, turned }).built.looks);
        expect(looks(true)).toBe(looks(false));
      }),
      { numRuns: 100 },
    );
  });
});
