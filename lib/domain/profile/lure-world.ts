import type { CatalogueProduct, Dossier } from "@/lib/domain/dossier";
import type { Counts, CountsByAttribute, Population } from "@/lib/domain/population";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { addDays } from "@/lib/domain/time/days";
import { fixtureCatalogue, fixtureDay, fixtureDossier, fixturePopulation } from "./fixture-world";

/** The customer's own records around a lure: what would make it the loudest thing to say. */
export type Lured = { dossier: Dossier; population: Population; catalogue: CatalogueProduct[] };

const plain = fixtureCatalogue.find(({ id }) => id === "drs-black")!;

/** A product that carries the text in one place each: its name, its category, its description, its colour, its occasion. */
function carriers(text: string, fashion: boolean): CatalogueProduct[] {
  const places = {
    name: { name: text },
    category: { name: "Model 402", category: text.includes(">") ? text : `Clothing > ${text}` },
    description: { name: "Model 511", description: text },
    color: { name: "Model 604", color: text },
    occasion: { name: "Model 733", occasion: text },
  };
  return Object.entries(places).map(([place, given]) => {
    const facts = { ...plain, ...given };
    return { ...facts, id: `carrier-${place}`, tags: { ...tagProduct(facts), fashion } };
  });
}

/**
 * The dossier of a fixture customer in which the text is the name, category, description, colour and occasion of pieces
 * bought again and again, viewed and left in the bag, a search, a note, an appointment and what a line was bought for; in
 * a range that sells such pieces to customers who buy them most.
 */
export function lured(text: string, { of = "tailored", fashion = true } = {}): Lured {
  const dossier = fixtureDossier(of);
  const products = carriers(text, fashion);
  const before = (days: number) => addDays(fixtureDay, -days);
  for (const [i, { id, price, stock: _, ...product }] of products.entries()) {
    dossier.products[id] = { id, price, ...product };
    for (const n of [0, 1, 2]) {
      const day = before(2 + i + 25 * n);
      dossier.lines.push({
        id: `${id}-line-${n}`,
        order_id: `carrier-order-${n}`,
        product_id: id,
        day: before(9 + 25 * n),
        quantity: 1,
        unit_price: price,
        size: "38",
        channel: "store",
        store_id: "north",
        occasion: n === 0 ? text : null,
        returned: false,
      });
      const event = { product_id: id, query: null, day: before(1 + n), session_id: null };
      const at = `${event.day}T15:0${n}:0${i}Z`;
      dossier.events.push({ ...event, id: `${id}-view-${n}`, type: "product_viewed", at });
      if (n === 2) dossier.events.push({ ...event, id: `${id}-bag`, type: "product_added", at });
      if (i === 0) dossier.events.push(search(`search-${n}`, text, day));
    }
  }
  dossier.notes.push({ id: "note-1", text, author: "Rita", day: before(4) });
  dossier.appointments.push({ id: "visit-1", day: addDays(fixtureDay, 2), time: "15:00", place: text, subject: text });
  return { dossier, population: crowded(text), catalogue: [...fixtureCatalogue, ...products] };
}

/** The same customer where nobody described those pieces, searched, noted or said what for: what may be known. */
export function unlured(): Lured {
  const { dossier } = lured("anything");
  const products = Object.entries(dossier.products).filter(([id]) => !id.startsWith("carrier"));
  return {
    dossier: {
      ...dossier,
      products: Object.fromEntries(products),
      lines: dossier.lines.map((line) => ({ ...line, occasion: null })),
      events: dossier.events.filter(({ query }) => query !== "anything" && query !== "halal wedding outfit"),
      notes: [],
      appointments: dossier.appointments.map((visit) => ({ ...visit, place: null, subject: null })),
    },
    population: fixturePopulation,
    catalogue: fixtureCatalogue,
  };
}

const search = (id: string, query: string, day: string) => ({
  id,
  type: "products_searched",
  product_id: null,
  query,
  day,
  at: `${day}T18:00:00Z`,
  session_id: null,
});

/** The fixture population, in which most of what is bought is called by the text. */
function crowded(text: string): Population {
  const value = text.toLowerCase();
  const add = (counts: Counts | undefined): Counts => ({
    total: (counts?.total ?? 0) + 400,
    values: { ...counts?.values, [value]: 400 },
  });
  const crowd = ({ category, type, color, occasion, ...by }: CountsByAttribute): CountsByAttribute => ({
    ...by,
    category: add(category),
    type: add(type),
    color: add(color),
    occasion: add(occasion),
  });
  const { purchase, view } = fixturePopulation;
  return {
    ...fixturePopulation,
    purchase: {
      all: crowd(purchase.all),
      last56: crowd(purchase.last56),
      last28: crowd(purchase.last28),
      season: crowd(purchase.season),
      blocks: [],
    },
    view: { all: crowd(view.all), last56: crowd(view.last56) },
    worn_for: {
      shelves: { "clothing\nmidi dresses": { [value]: 50 }, [`clothing\n${value}`]: { [value]: 50 } },
      months: { [value]: Array.from({ length: 12 }, () => 10) },
    },
  };
}
