import type { CatalogueProduct, Dossier, Product, PurchaseLine } from "@/lib/domain/dossier";
import { type Counts, type CountsByAttribute, type Population, populationAttributes } from "@/lib/domain/population";
import { boughtPieces, type Piece, viewedPieces } from "@/lib/domain/signals/pieces";
import { learnRhythm } from "@/lib/domain/signals/rhythm-prior";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { addDays } from "@/lib/domain/time/days";

/** A small house for tests: models x colours, customers with a known taste, and the population they make. */
export const fixtureDay = "2026-11-20";

type Model = [
  id: string,
  name: string,
  category: string,
  material: string,
  department: string,
  price: number,
  colors: string,
  sizes: string,
];
const models: Model[] = [
  ["blz", "Tailored blazer", "Clothing > Blazers", "Wool", "Women", 900, "Oxblood,Black,Navy,Camel", "36,38,40"],
  ["trs", "Wide trousers", "Clothing > Trousers", "Wool", "Women", 500, "Black,Navy,Ivory", "36,38,40"],
  ["blo", "Tie-neck blouse", "Clothing > Blouses", "Silk", "Women", 420, "Ivory,Black,Oxblood", "36,38,40"],
  ["tee", "Plain T-shirt", "Clothing > T-shirts", "Cotton", "Women", 120, "White,Black,Navy", "36,38,40"],
  ["jns", "Straight jeans", "Clothing > Jeans", "Denim", "Women", 300, "Blue,Black", "36,38,40"],
  ["drs", "Wrap dress", "Clothing > Midi dresses", "Viscose", "Women", 700, "Green,Black,Red", "36,38,40"],
  ["pmp", "Court pumps", "Shoes > Pumps", "Leather", "Women", 480, "Oxblood,Black", "37,38"],
  ["snk", "Low sneakers", "Shoes > Sneakers", "Leather", "Women", 260, "White,Black", "37,38"],
  ["tot", "Long tote", "Bags > Totes", "Leather", "Women", 650, "Camel,Black", ""],
  ["msh", "Oxford shirt", "Clothing > Shirts", "Cotton", "Men", 280, "White,Light blue", "M,L"],
  ["mtr", "Chinos", "Clothing > Chinos", "Cotton", "Men", 320, "Beige,Navy", "M,L"],
  ["msn", "Court trainers", "Shoes > Sneakers", "Leather", "Men", 240, "White", "42,43"],
  ["tie", "Woven tie", "Accessories > Ties", "Silk", "Men", 150, "Oxblood,Navy", ""],
];

export const fixtureCatalogue: CatalogueProduct[] = models.flatMap(
  ([id, name, category, material, department, price, colors, sizes]) =>
    colors.split(",").map((color): CatalogueProduct => {
      const cut = sizes === "" ? [] : sizes.split(",");
      const facts = {
        name,
        category,
        color,
        material,
        pattern: "Solid",
        department,
        description: null,
        occasion: null,
      };
      return {
        id: `${id}-${color.toLowerCase().replace(" ", "")}`,
        ...facts,
        brand: null,
        price: { amount: String(price), currency: "EUR" },
        sizes: cut,
        known_from: "2024-01-01",
        tags: tagProduct(facts),
        stock: (cut.length > 0 ? cut : ["one"]).map((size, i) => ({
          size,
          store_id: "north",
          quantity: (price / 10 + i) % 4,
        })),
      };
    }),
);
const byId = new Map(fixtureCatalogue.map((product) => [product.id, product]));

type Taste = {
  id: string;
  name: string;
  type?: "person" | "company";
  /** Products in the order they are bought, over and over. */
  buys: string[];
  orders: number;
  each: number;
  gap: number;
  quantity?: number;
  size?: (product: Product) => string | null;
  views?: [daysAgo: number, product: string][];
  searches?: [daysAgo: number, query: string][];
  added?: [daysAgo: number, product: string][];
};

const small = (product: Product) => product.sizes[1] ?? product.sizes[0] ?? null;
const tastes: Taste[] = [
  {
    id: "tailored",
    name: "Helena Prado",
    buys: ["blz-oxblood", "blo-ivory", "trs-black", "blz-oxblood", "pmp-oxblood", "blo-oxblood", "blz-black"],
    orders: 12,
    each: 3,
    gap: 55,
    views: [
      [2, "drs-green"],
      [3, "drs-green"],
      [5, "drs-black"],
      [6, "drs-green"],
      [9, "blo-ivory"],
    ],
    searches: [
      [2, "midi dress"],
      [6, "halal wedding outfit"],
    ],
    added: [[3, "drs-green"]],
  },
  {
    id: "casual",
    name: "Sofia Guedes",
    buys: ["tee-white", "jns-blue", "snk-white", "tee-navy", "jns-black", "tee-black"],
    orders: 14,
    each: 2,
    gap: 40,
    views: [
      [1, "snk-black"],
      [4, "tee-white"],
    ],
  },
  {
    id: "man",
    name: "Otto Lind",
    buys: ["msh-white", "mtr-navy", "msh-lightblue", "msn-white", "tie-navy"],
    orders: 8,
    each: 2,
    gap: 70,
  },
  { id: "one", name: "Joana Pacheco", buys: ["blz-camel"], orders: 1, each: 1, gap: 30 },
  {
    id: "looking",
    name: "Clara Antunes",
    buys: [],
    orders: 0,
    each: 0,
    gap: 1,
    views: [
      [1, "drs-red"],
      [1, "drs-green"],
      [3, "drs-red"],
      [20, "pmp-black"],
    ],
    searches: [[1, "wedding guest"]],
  },
  {
    id: "company",
    name: "Hotel Ladeira",
    type: "company",
    buys: ["msh-white", "tie-oxblood"],
    orders: 6,
    each: 2,
    gap: 90,
    quantity: 12,
  },
];
// The rest of the clientele, so that a taste has something to differ from.
const crowd: Taste[] = Array.from({ length: 24 }, (_, i) => ({
  id: `crowd-${i}`,
  name: `Customer ${i}`,
  buys: fixtureCatalogue
    .filter(({ department }) => department === "Women")
    .map(({ id }) => id)
    .filter((_, j) => (i * 7 + j * 5) % 3 !== 0),
  orders: 6 + (i % 5),
  each: 2,
  gap: 50 + i,
  ...(i % 3 === 0 ? { views: [[3, fixtureCatalogue[(i * 3) % 20]!.id]] as [number, string][] } : {}),
}));

function toDossier({
  id,
  name,
  type,
  buys,
  orders,
  each,
  gap,
  quantity,
  size = small,
  views,
  searches,
  added,
}: Taste): Dossier {
  const lines: PurchaseLine[] = [];
  for (let order = 0; order < orders; order++)
    for (let i = 0; i < each; i++) {
      const product = byId.get(buys[(order * each + i) % buys.length]!)!;
      const day = addDays(fixtureDay, -gap * (orders - order) + 20);
      lines.push({
        id: `${id}-${order}-${i}`,
        order_id: `${id}-${order}`,
        product_id: product.id,
        day,
        quantity: quantity ?? 1,
        unit_price: product.price,
        size: size(product),
        channel: "store",
        store_id: "north",
        occasion: null,
        returned: false,
      });
    }
  const event = (kind: string, ago: number, n: number, product_id: string | null, query: string | null) => {
    const day = addDays(fixtureDay, -ago);
    return {
      id: `${id}-${kind}-${n}`,
      type: kind,
      product_id,
      query,
      day,
      at: `${day}T12:${String(10 + n)}:00Z`,
      session_id: null,
    };
  };
  const events = [
    ...(views ?? []).map(([ago, product], n) => event("product_viewed", ago, n, product, null)),
    ...(searches ?? []).map(([ago, query], n) => event("products_searched", ago, n, null, query)),
    ...(added ?? []).map(([ago, product], n) => event("product_added", ago, n, product, null)),
  ];
  const named = new Set([
    ...lines.map(({ product_id }) => product_id),
    ...events.flatMap(({ product_id }) => product_id ?? []),
  ]);
  const products = Object.fromEntries([...named].map((key) => [key, withoutStock(byId.get(key)!)]));
  return {
    as_of: fixtureDay,
    present: true,
    workspace: { name: "House", currency: "EUR", time_zone: "Europe/Lisbon" },
    customer: {
      id,
      name,
      customer_type: type ?? "person",
      company: type === "company" ? name : null,
      birth_date: null,
      gender: null,
      city: "Porto",
      store: { id: "north", name: "North" },
      vip: null,
      client_since: "2024-03-01",
    },
    lines,
    events,
    products,
    corrections: [],
    notes: [],
    appointments: [],
  };
}

function withoutStock({ stock: _, ...product }: CatalogueProduct): Product {
  return product;
}

const everybody = [...tastes, ...crowd].map(toDossier);

/** The dossier of one of the named customers: tailored, casual, man, one, looking, company. A new copy each time. */
export function fixtureDossier(id: string): Dossier {
  return structuredClone(everybody.find(({ customer }) => customer.id === id)!);
}

function countOf(pieces: readonly Piece[]): CountsByAttribute {
  const counts: CountsByAttribute = {};
  for (const attribute of populationAttributes) {
    const of: Counts = { total: 0, values: {} };
    for (const piece of pieces) {
      const values = piece.values[attribute];
      if (values.length > 0) of.total++;
      for (const value of values) of.values[value] = (of.values[value] ?? 0) + 1;
    }
    counts[attribute] = of;
  }
  return counts;
}

const bought = everybody.flatMap(boughtPieces);
const viewed = everybody.flatMap(viewedPieces);
const since = (pieces: Piece[], days: number) => pieces.filter(({ day }) => day > addDays(fixtureDay, -days));
export const fixturePopulation: Population = {
  id: "snapshot-1",
  day: fixtureDay,
  customers: everybody.length,
  purchase: {
    all: countOf(bought),
    last56: countOf(since(bought, 56)),
    last28: countOf(since(bought, 28)),
    season: countOf(bought.filter(({ day }) => day >= addDays(fixtureDay, -380) && day <= addDays(fixtureDay, -344))),
    blocks: [],
  },
  view: { all: countOf(viewed), last56: countOf(since(viewed, 56)) },
  rhythm: learnRhythm([], 0),
};
