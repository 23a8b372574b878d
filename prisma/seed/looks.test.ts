import { describe, expect, test } from "vitest";
import type { CatalogueProduct, Dossier } from "@/lib/domain/dossier";
import { buildLooks } from "@/lib/domain/looks/build-looks";
import { lookBreaches } from "@/lib/domain/looks/look-breaches";
import { findOccasions } from "@/lib/domain/occasions/find-occasions";
import { type Population, populationAttributes } from "@/lib/domain/population";
import { populationSeries, type Rollup } from "@/lib/domain/population-series";
import { missingData } from "@/lib/domain/profile/coverage";
import { cutDossier } from "@/lib/domain/profile/cut-dossier";
import { readDossier } from "@/lib/domain/profile/reading";
import { computeSignals } from "@/lib/domain/signals/compute-signals";
import { boughtPieces, viewedPieces } from "@/lib/domain/signals/pieces";
import { learnRhythm } from "@/lib/domain/signals/rhythm-prior";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { generateRetailer, type Row, seedFor } from "./generate-retailer";

const day = "2026-11-23";
const { workspace, stores, ...rows } = generateRetailer(seedFor(day), day);
const given = (cell: string | undefined) => (cell === undefined || cell === "" ? null : cell);
const money = (amount: string | undefined) =>
  given(amount) ? { amount: amount!, currency: workspace.currency } : null;

function toProduct(row: Row): CatalogueProduct {
  const facts = {
    name: row.name!,
    category: given(row.category),
    color: given(row.color),
    material: given(row.material),
    pattern: given(row.pattern),
    department: given(row.department),
    description: given(row.description),
    occasion: given(row.occasion),
  };
  const cells = given(row.stock)?.split(";") ?? null;
  return {
    id: row.product_id!,
    ...facts,
    brand: given(row.brand),
    price: money(row.price),
    sizes: row.sizes!.split("|").filter(Boolean),
    known_from: row.available_from!,
    tags: tagProduct(facts),
    stock:
      cells?.map((cell) => {
        const [, size, store_id, quantity] = /^(.*)@(.*)=(.*)$/.exec(cell)!;
        return { size: size!, store_id: store_id!, quantity: Number(quantity) };
      }) ?? null,
  };
}

const catalogue = rows.products.map(toProduct);
const byId = new Map(catalogue.map(({ stock: _, ...product }) => [product.id, product]));
const purchases = Map.groupBy(rows.purchases, (row) => row.customer_id!);
const events = Map.groupBy(rows.events, (row) => row.customer_id!);

function toDossier(row: Row): Dossier {
  const id = row.customer_id!;
  const lines = (purchases.get(id) ?? []).map((line, n): Dossier["lines"][number] => ({
    id: `${line.order_id}/${n}`,
    order_id: line.order_id!,
    product_id: line.product_id!,
    day: line.purchased_at!.slice(0, 10),
    quantity: Number(given(line.quantity) ?? 1),
    unit_price: money(line.unit_price),
    size: given(line.size),
    channel: given(line.channel),
    store_id: given(line.store),
    occasion: null,
    returned: line.returned === "true",
  }));
  const seen = (events.get(id) ?? []).map((event): Dossier["events"][number] => ({
    id: event.event_id!,
    type: event.type!,
    product_id: given(event.product_id),
    query: given(event.query),
    day: event.occurred_at!.slice(0, 10),
    at: event.occurred_at!,
    session_id: given(event.session_id),
  }));
  const named = [...lines, ...seen].flatMap(({ product_id }) => byId.get(product_id ?? "") ?? []);
  return {
    as_of: day,
    present: true,
    workspace: { name: workspace.name, currency: workspace.currency, time_zone: workspace.timeZone },
    customer: {
      id,
      name: row.name!,
      customer_type: row.customer_type === "company" ? "company" : "person",
      company: given(row.company),
      birth_date: null,
      gender: null,
      city: null,
      store: stores.find((store) => store.id === row.store || store.name === row.store) ?? null,
      vip: null,
      client_since: null,
    },
    lines,
    events: seen,
    products: Object.fromEntries(named.map((product) => [product.id, product])),
    corrections: [],
    notes: [],
    appointments: [],
  };
}

const dossiers = rows.customers
  .map(toDossier)
  .map(cutDossier)
  .filter((dossier) => !missingData(dossier));

function toPopulation(): Population {
  const rollups: Rollup[] = (["purchase", "view"] as const).flatMap((source) =>
    dossiers.flatMap(source === "purchase" ? boughtPieces : viewedPieces).flatMap((piece) =>
      populationAttributes.flatMap((attribute) => {
        const values = piece.values[attribute];
        const all = values.length > 0 ? ["", ...values] : [];
        return all.map((value) => ({ source, day: piece.day, attribute, value, items: piece.quantity }));
      }),
    ),
  );
  const counts = populationSeries(rollups).at(day);
  return { id: "demo", day, customers: dossiers.length, ...counts, rhythm: learnRhythm([], 0) };
}

const population = toPopulation();
const built = dossiers.map((dossier) => {
  const reading = readDossier(dossier, computeSignals(dossier, population), population, catalogue);
  return { reading, looks: buildLooks(reading, findOccasions(reading)) };
});
const all = built.flatMap(({ looks }) => looks.looks);

describe("looks from the demo's range", () => {
  test("every look of every person keeps the laws: department, prices, size, stock, colours, formality, season", () => {
    const people = built.filter(({ reading }) => !reading.company);
    expect(people.length).toBeGreaterThan(200);
    expect(people.flatMap(({ reading, looks }) => lookBreaches(reading, looks))).toEqual([]);
  });

  test("nearly every look is complete, and most are built on an owned piece", () => {
    expect(all.length).toBeGreaterThan(700);
    const open = all.filter(({ pieces }) => pieces.some(({ product_id }) => product_id === null));
    expect(open.length / all.length).toBeLessThan(0.02);
    expect(all.filter(({ anchor_line_id }) => anchor_line_id !== null).length / all.length).toBeGreaterThan(0.85);
  });

  test("not everybody is shown the same pieces", () => {
    const shown = Map.groupBy(
      built.flatMap(({ looks }) =>
        looks.looks.flatMap(({ pieces }) => pieces.filter((piece) => !piece.owned && piece.product_id)),
      ),
      ({ product_id }) => product_id,
    );
    expect(shown.size).toBeGreaterThan(200);
    expect(Math.max(...[...shown.values()].map((list) => list.length))).toBeLessThan(built.length / 2.5);
  });
});
