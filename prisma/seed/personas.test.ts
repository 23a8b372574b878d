import { expect, test } from "vitest";
import { cast } from "./data/cast";
import { drifts } from "./data/drifts";
import { personas } from "./data/personas";
import { types } from "./data/types";
import { addDays, instant } from "./days";
import { generateRetailer, type Row, seedFor } from "./generate-retailer";
import type { Truth } from "./truths";

const anchor = "2026-11-23";
const retailer = generateRetailer(seedFor(anchor), anchor);
const products = new Map(retailer.products.map((row) => [row.product_id!, row]));
const grouped = (rows: readonly Row[]) => Map.groupBy(rows, (row) => row.customer_id!);
const purchases = grouped(retailer.purchases);
const events = grouped(retailer.events);
const linesOf = (truth: Truth) => purchases.get(truth.customerId) ?? [];
const viewsOf = (truth: Truth) => (events.get(truth.customerId) ?? []).filter((row) => row.product_id);
const share = <T>(list: readonly T[], is: (value: T) => boolean) => list.filter(is).length / Math.max(1, list.length);
const productOf = (row: Row) => products.get(row.product_id!)!;
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const good = retailer.truths.filter((truth) => truth.data === "full" && !truth.company);

test("personas, drifts and gifts name types that exist, and every member of the cast has a place", () => {
  const named = [
    ...personas.flatMap((p) => [p.types, p.gifts?.types ?? {}]),
    ...Object.values(drifts).map((d) => d.types),
  ];
  for (const weights of named) for (const type of Object.keys(weights)) expect(types.has(type), type).toBe(true);
  const names = retailer.truths.map((truth) => `${truth.name}, ${truth.persona}`);
  for (const member of cast) expect(names).toContain(`${member.name}, ${member.persona}`);
});

test("about 240 customers of every persona, 400 products, two years of orders, 90 days of browsing", () => {
  expect(retailer.customers.length).toBeGreaterThanOrEqual(235);
  expect(retailer.customers.length).toBeLessThanOrEqual(250);
  expect(retailer.products.length).toBeGreaterThanOrEqual(380);
  expect(retailer.products.length).toBeLessThanOrEqual(420);
  for (const { key, customers } of personas)
    expect(retailer.truths.filter((truth) => truth.persona === key)).toHaveLength(customers);
  const days = retailer.purchases.map((row) => row.purchased_at!.slice(0, 10)).sort();
  expect(days[0]! < addDays(anchor, -715)).toBe(true);
  const views = retailer.events.map((row) => row.occurred_at!).sort();
  expect(views[0]! >= instant(addDays(anchor, -90), 0)).toBe(true);
  expect(views[0]! < instant(addDays(anchor, -88), 0)).toBe(true);
});

test("nobody shares a name but the two Maria Silvas, nobody shares an email", () => {
  const names = Map.groupBy(retailer.customers, (row) => row.name!);
  expect([...names].filter(([, rows]) => rows.length > 1).map(([name, rows]) => [name, rows.length])).toEqual([
    ["Maria Silva", 2],
  ]);
  const emails = retailer.customers.map((row) => row.email!).filter(Boolean);
  expect(new Set(emails).size).toBe(emails.length);
  expect(emails.every((email) => /^[a-z0-9.]+@([a-z]+\.example|example\.com)$/.test(email))).toBe(true);
  for (const word of ["São", "João", "Nóbrega", "Inês", "Conceição"])
    expect(retailer.customers.some((row) => row.name!.includes(word))).toBe(true);
});

test("one refused profiling; consent is blank for many; some have no store", () => {
  const consents = Map.groupBy(retailer.customers, (row) => row.profiling_consent!);
  expect(consents.get("false")!.map((row) => row.name)).toEqual(["Cecília Noronha"]);
  expect(consents.get("")!.length).toBeGreaterThan(80);
  const homeless = retailer.customers.filter((row) => row.store === "");
  expect(homeless.length).toBeGreaterThan(15);
  expect(homeless.length).toBeLessThan(50);
});

test("good clients have enough pieces on enough days, and the colours and types they truly like stand out", () => {
  expect(median(good.map((truth) => linesOf(truth).length))).toBeGreaterThanOrEqual(22);
  const everyone = retailer.purchases;
  const lifts = good.map((truth) => {
    const lines = linesOf(truth);
    const color = truth.colors[0]!;
    const category = truth.categories[0]!;
    return {
      color:
        share(lines, (row) => productOf(row).color === color) /
        share(everyone, (row) => productOf(row).color === color),
      category:
        share(lines, (row) => productOf(row).category === category) /
        share(everyone, (row) => productOf(row).category === category),
    };
  });
  expect(share(lifts, (lift) => lift.color > 2)).toBeGreaterThan(0.7);
  expect(share(lifts, (lift) => lift.category > 2)).toBeGreaterThan(0.7);
});

test("no two good clients have the same wardrobe, nor the same favourites", () => {
  const wardrobes = good.map((truth) => [...new Set(linesOf(truth).map((row) => row.product_id!))].sort().join());
  expect(new Set(wardrobes).size).toBe(good.length);
  const favourites = new Set(good.map((truth) => [truth.colors[0], ...truth.categories.slice(0, 2)].join()));
  expect(favourites.size).toBeGreaterThan(good.length / 3);
});

test("the sale hunters buy reduced, the others mostly do not", () => {
  const reduced = (row: Row) => Number(row.unit_price) < Number(productOf(row).price);
  const hunters = retailer.truths.filter((truth) => truth.reducedOnly);
  for (const truth of hunters) expect(share(linesOf(truth), reduced)).toBeGreaterThan(0.6);
  const others = good.filter((truth) => !truth.reducedOnly);
  expect(median(others.map((truth) => share(linesOf(truth), reduced)))).toBeLessThan(0.2);
});

test("fifteen changed two weeks before the first day, and it shows in what they look at; the others did not change", () => {
  const changed = retailer.truths.filter((truth) => truth.drift);
  expect(changed).toHaveLength(15);
  expect(new Set(changed.map((truth) => truth.drift!.key)).size).toBeGreaterThanOrEqual(10);
  for (const truth of changed) {
    const { day, categories, colors, bought } = truth.drift!;
    expect(day).toBe(addDays(anchor, -13));
    const turned = (row: Row) =>
      categories.includes(productOf(row).category!) &&
      (truth.drift!.key !== "pale-to-dark" || colors.includes(productOf(row).color!));
    const recent = viewsOf(truth).filter((row) => row.occurred_at! >= instant(day, 0));
    const earlier = [
      ...viewsOf(truth).filter((row) => row.occurred_at! < instant(day, 0)),
      ...linesOf(truth).filter((row) => row.purchased_at! < instant(day, 0)),
    ];
    expect(recent.length, truth.name).toBeGreaterThanOrEqual(12);
    expect(earlier.length, truth.name).toBeGreaterThanOrEqual(20);
    expect(share(recent, turned) - share(earlier, turned), truth.name).toBeGreaterThan(0.3);
    expect(
      linesOf(truth).some((row) => row.purchased_at! >= instant(day, 0)),
      truth.name,
    ).toBe(bought);
  }
  const since = instant(addDays(anchor, -13), 0);
  const steady = good.flatMap((truth) => {
    const own = (row: Row) => truth.categories.includes(productOf(row).category!);
    const [recent, earlier] = [true, false].map((is) =>
      viewsOf(truth).filter((row) => row.occurred_at! >= since === is),
    );
    return truth.drift || recent!.length < 8 ? [] : [share(recent!, own) - share(earlier!, own)];
  });
  expect(steady.length).toBeGreaterThan(60);
  expect(Math.abs(median(steady))).toBeLessThan(0.06);
});

test("those of whom little is known have little", () => {
  const by = (data: Truth["data"]) => retailer.truths.filter((truth) => truth.data === data);
  for (const truth of by("one order")) expect(new Set(linesOf(truth).map((row) => row.order_id)).size).toBe(1);
  for (const truth of by("views")) {
    expect(linesOf(truth)).toEqual([]);
    expect(viewsOf(truth).length).toBeGreaterThanOrEqual(4);
  }
  for (const truth of by("nothing")) expect([...linesOf(truth), ...(events.get(truth.customerId) ?? [])]).toEqual([]);
});

test("gifts go to other departments in the months of presents; firms buy one piece in many sizes, again and again", () => {
  const givers = retailer.truths.filter((truth) => truth.persona === "gift-giver");
  const foreign = (row: Row) => !["Women", "Unisex"].includes(productOf(row).department!);
  const inMonths = (truth: Truth, is: boolean) =>
    linesOf(truth).filter((row) => truth.gifts!.months.includes(Number(row.purchased_at!.slice(5, 7))) === is);
  expect(median(givers.map((truth) => share(inMonths(truth, true), foreign)))).toBeGreaterThan(0.25);
  expect(median(givers.map((truth) => share(inMonths(truth, false), foreign)))).toBe(0);
  for (const truth of retailer.truths.filter((each) => each.persona === "company-uniform")) {
    const sets = Map.groupBy(linesOf(truth), (row) => `${row.order_id}/${row.product_id}`);
    expect(sets.size).toBeGreaterThan(8);
    expect(median([...sets.values()].map((rows) => rows.length))).toBeGreaterThanOrEqual(3);
    expect(new Set(linesOf(truth).map((row) => row.product_id)).size).toBeLessThanOrEqual(4);
  }
});

test("some pieces come back, and every store has most pieces in most sizes, with gaps", () => {
  const back = share(retailer.purchases, (row) => row.returned === "true");
  expect(back).toBeGreaterThan(0.03);
  expect(back).toBeLessThan(0.12);
  for (const { id } of retailer.stores) {
    const cells = retailer.products.flatMap((row) => row.stock!.split(";").filter((cell) => cell.includes(`@${id}=`)));
    const filled = share(cells, (cell) => !cell.endsWith("=0"));
    expect(filled).toBeGreaterThan(0.55);
    expect(filled).toBeLessThan(0.9);
  }
});
