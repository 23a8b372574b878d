import type { BrowsingEvent, Dossier, Product, PurchaseLine } from "@/lib/domain/dossier";
import type { Counts, Population } from "@/lib/domain/population";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { addDays } from "@/lib/domain/time/days";
import { learnRhythm } from "./rhythm-prior";

/** Small invented records for tests of this room. */
export const asOf = "2026-06-30";

const blank = { material: null, pattern: null, description: null, occasion: null };
const facts = [
  { id: "p0", name: "Silk blouse", category: "Tops > Blouse", color: "Black", department: "women" },
  { id: "p1", name: "Wool blazer", category: "Jackets > Blazer", color: "Navy", department: "women" },
  { id: "p2", name: "Pencil skirt", category: "Skirts > Pencil skirt", color: "Grey", department: "women" },
  { id: "p3", name: "Cotton t-shirt", category: "Tops > T-shirt", color: "White", department: "men" },
  { id: "p4", name: "Sequin gown", category: "Dresses > Gown", color: "Red", department: "women" },
  { id: "p5", name: "Oak table", category: "furniture > tables", color: "Brown", department: null },
];

export const products: Record<string, Product> = Object.fromEntries(
  facts.map((fact) => {
    const product = { ...blank, ...fact };
    const price = { amount: "40.00", currency: "EUR" };
    return [
      fact.id,
      { ...product, brand: null, price, sizes: [], known_from: "2020-01-01", tags: tagProduct(product) },
    ];
  }),
);

export function line(id: number, product: number, daysAgo: number, more: Partial<PurchaseLine> = {}): PurchaseLine {
  const day = addDays(asOf, -daysAgo);
  return {
    id: `l${String(id).padStart(4, "0")}`,
    order_id: `o${day}`,
    product_id: `p${product}`,
    day,
    quantity: 1,
    unit_price: { amount: "39.90", currency: "EUR" },
    size: null,
    channel: null,
    store_id: null,
    occasion: null,
    returned: false,
    ...more,
  };
}

export function view(id: number, product: number, daysAgo: number, type = "product_viewed"): BrowsingEvent {
  const day = addDays(asOf, -daysAgo);
  return {
    id: `e${String(id).padStart(4, "0")}`,
    type,
    product_id: `p${product}`,
    query: null,
    day,
    at: `${day}T10:00:00Z`,
    session_id: null,
  };
}

export function dossier(lines: PurchaseLine[], events: BrowsingEvent[] = []): Dossier {
  return {
    as_of: asOf,
    present: true,
    workspace: { name: "Maison", currency: "EUR", time_zone: "UTC" },
    customer: {
      id: "c1",
      name: null,
      customer_type: "person",
      company: null,
      birth_date: null,
      gender: null,
      city: null,
      store: null,
      vip: null,
      client_since: null,
    },
    lines,
    events,
    products,
    corrections: [],
    notes: [],
    appointments: [],
  };
}

const even = (values: string[]): Counts => ({
  total: values.length * 200,
  values: Object.fromEntries(values.map((value) => [value, 200])),
});

/** A shop where every product sells equally well. */
export const population: Population = (() => {
  const counts = {
    department: even(["women", "men", "kids"]),
    category: even(["tops", "jackets", "skirts", "dresses"]),
    type: even(["blouse", "blazer", "pencil skirt", "t-shirt", "gown"]),
    color: even(["black", "navy", "grey", "white", "red"]),
    formality: even(["2", "3", "4", "5"]),
    occasion: even(["work", "evening", "everyday"]),
    price_band: even(["EUR:8", "EUR:10", "EUR:12"]),
    pattern: even(["solid", "stripe"]),
  };
  return {
    id: "pop1",
    day: asOf,
    customers: 300,
    purchase: { all: counts, last56: counts, last28: counts, season: counts, blocks: [counts] },
    view: { all: counts, last56: counts },
    rhythm: learnRhythm([], 0),
  };
})();
