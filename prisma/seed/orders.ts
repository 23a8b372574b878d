import type { Day } from "@/lib/contracts/day";
import { type Random, random } from "@/lib/domain/random";
import { type Catalogue, chooseAny, choosePiece } from "./catalogue";
import { type DemoCustomer, HISTORY_DAYS } from "./customers";
import { type Scale, scales, types } from "./data/types";
import { addDays, daysBetween, instant, isSunday, month } from "./days";
import { type Piece, priceOn, saleOn } from "./products";
import type { Taste } from "./taste";

export type Line = {
  piece: Piece;
  size: string;
  quantity: number;
  price: number;
  occasion: string;
  gift: boolean;
  returnedOn: Day | null;
};
export type Order = { id: string; day: Day; minutes: number; store: string; lines: Line[] };

/** Bought again when worn out; of everything else one is enough. */
const BASICS = new Set(["t-shirts", "men-t-shirts", "bras", "briefs", "bodysuits", "candles"]);

/** How readily somebody leaves it at the first piece once the rest is owned: wardrobes fill up. */
const RELUCTANCE = 0.09;

/** The days a customer orders on, before `until`: each from the rhythm and its own number, never from later days. */
function orderDays(seed: string, anchor: Day, customer: DemoCustomer, until: Day): Day[] {
  const { rhythm, persona, role } = customer;
  const start = addDays(anchor, -HISTORY_DAYS);
  const first = customer.since > start ? customer.since : start;
  const found = new Set<Day>();
  if (persona.kind === "views" || persona.kind === "nothing") return [];
  if (persona.kind === "one-order") return [first].filter((day) => day < until);
  if (rhythm.kind === "gap") {
    let day = addDays(first, random(seed, customer.id, "first").int(0, rhythm.days));
    for (let n = 0; day < until; n++) {
      found.add(day);
      const r = random(seed, customer.id, "gap", n);
      day = addDays(day, Math.max(3, Math.round(rhythm.days * (0.72 + 0.33 * (r.next() + r.next())))));
    }
  } else addMonthly(seed, customer, rhythm.months, first, until, found);
  for (const [year, months] of yearsOf(first, until, [
    ...(persona.gifts?.months ?? []),
    ...(role?.decemberGifts ? [12] : []),
  ]))
    for (const giftMonth of months) {
      const r = random(seed, customer.id, "gift", year, giftMonth);
      if (r.chance(0.85))
        found.add(`${year}-${String(giftMonth).padStart(2, "0")}-${String(r.int(4, 23)).padStart(2, "0")}`);
    }
  const [from, to] = role?.pause ?? [1, 0];
  const inPause = (day: Day) => daysBetween(anchor, day) >= from && daysBetween(anchor, day) <= to;
  const kept = [...found].filter((day) => day >= first && !inPause(day));
  kept.push(...(role?.extraOrders ?? []).map((offset) => addDays(anchor, offset)));
  // A changed customer who also bought did so within the fortnight; the earlier taste bought nothing in those days.
  const settled = customer.changed ? kept.filter((day) => day < customer.changedOn || day >= anchor) : kept;
  if (customer.changed && !role?.looksOnly) settled.push(addDays(anchor, -random(seed, customer.id, "turn").int(2, 8)));
  return [...new Set(settled)].filter((day) => day < until).sort();
}

function yearsOf(first: Day, until: Day, months: number[]): [number, number[]][] {
  const years: [number, number[]][] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) years.push([year, months]);
  return years;
}

function addMonthly(
  seed: string,
  customer: DemoCustomer,
  months: Partial<Record<number, number>>,
  first: Day,
  until: Day,
  found: Set<Day>,
) {
  for (const [year] of yearsOf(first, until, []))
    for (const [name, expected] of Object.entries(months)) {
      const r = random(seed, customer.id, "month", year, name);
      const orders = Math.floor(expected!) + (r.chance(expected! % 1) ? 1 : 0);
      // Sales begin on the 4th, November's on the 20th.
      const [from, to] = customer.persona.reducedOnly ? (name === "11" ? [20, 29] : [5, 28]) : [1, 28];
      for (let i = 0; i < orders; i++)
        found.add(`${year}-${name.padStart(2, "0")}-${String(r.int(from!, to!)).padStart(2, "0")}`);
    }
}

/** What is bought for others, when this is such an order. */
function giftTypes(customer: DemoCustomer, day: Day, r: Random): Readonly<Record<string, number>> | null {
  const { gifts } = customer.persona;
  if (month(day) === 12 && day.slice(8) > "24") return null;
  if (customer.role?.decemberGifts && month(day) === 12) return customer.role.decemberGifts;
  return gifts?.months.includes(month(day)) && r.chance(0.75) ? gifts.types : null;
}

function sizeFor(customer: DemoCustomer, scale: Scale, foreign: boolean, r: Random): string {
  const sizes: readonly string[] = scales[scale];
  if (sizes.length === 0) return "";
  if (foreign || scale === "children") return r.pick(sizes);
  const own = sizes.indexOf(customer.sizeOn(scale));
  return sizes[Math.min(sizes.length - 1, Math.max(0, own + (r.chance(0.06) ? r.pick([-1, 1]) : 0)))]!;
}

/** The taste that rules on a day: a changed customer keeps a little of the old one. */
export function tasteOn(customer: DemoCustomer, day: Day, r: Random): Taste {
  return customer.changed && day >= customer.changedOn && !r.chance(customer.role?.keen ? 0.02 : 0.12)
    ? customer.changed
    : customer.taste;
}

/** A firm's order: the same few pieces each time, in many sizes. */
function companyLines(catalogue: Catalogue, customer: DemoCustomer, anchor: Day, day: Day, r: Random): Line[] {
  const pick = random(catalogue.seed, customer.id, "house set");
  const start = addDays(anchor, -HISTORY_DAYS);
  const set = new Map<string, Piece>();
  while (set.size < 4) {
    const piece = chooseAny(catalogue, customer.taste, pick, start);
    if (piece && piece.type in customer.taste.types) set.set(piece.id, piece);
  }
  const count = r.int(...customer.persona.lines);
  return [...set.values()].slice(0, count).flatMap((piece) => {
    const price = priceOn(catalogue.seed, piece, day);
    const line = { piece, price, occasion: "", gift: false, returnedOn: null };
    if (piece.sizes.length === 0) return [{ ...line, size: "", quantity: r.int(6, 24) }];
    const from = r.int(0, 1);
    return piece.sizes.slice(from, from + r.int(3, 4)).map((size) => ({ ...line, size, quantity: r.int(1, 4) }));
  });
}

function personLines(catalogue: Catalogue, customer: DemoCustomer, day: Day, owned: Set<string>, r: Random): Line[] {
  const { persona } = customer;
  const others = giftTypes(customer, day, r);
  const lines: Line[] = [];
  const taken = new Set<string>();
  const sale = saleOn(day) !== null;
  for (let i = r.int(...persona.lines) + 1; i > 0; i--) {
    const first = lines.length === 0;
    const taste = first && customer.changed && day >= customer.changedOn ? customer.changed : tasteOn(customer, day, r);
    const also = (piece: Piece) => {
      const reduced = sale && priceOn(catalogue.seed, piece, day) < piece.price;
      // Who pays for the best does not wait for the sale; who waits for it buys nothing else.
      const offer = persona.reducedOnly ? (reduced ? 1 : 0.05) : reduced && taste.price > 1.08 ? 0.3 : 1;
      if (taken.has(piece.id)) return 0;
      return owned.has(piece.id) ? (BASICS.has(piece.type) ? 0.04 : 0) : offer;
    };
    const gift = others !== null && r.chance(0.8);
    const piece = gift
      ? choosePiece(
          catalogue,
          { ...taste, colors: [] },
          r.weighted(Object.keys(others), (t) => others[t]!)!,
          r,
          day,
          (gift) => (taken.has(gift.id) ? 0 : 1),
        )
      : chooseAny(catalogue, taste, r, day, also, first ? 0 : RELUCTANCE);
    if (!piece) continue;
    taken.add(piece.id);
    const type = types.get(piece.type)!;
    const home = customer.persona.gender === "f" ? ["Women", "Unisex"] : ["Men", "Unisex"];
    lines.push({
      piece,
      size: sizeFor(customer, type.scale, gift || !home.includes(type.department), r),
      quantity: 1,
      price: priceOn(catalogue.seed, piece, day),
      occasion: piece.occasion && r.chance(0.15) ? piece.occasion : "",
      gift,
      returnedOn: r.chance(persona.returns) ? addDays(day, r.int(3, 20)) : null,
    });
  }
  return lines;
}

/** All orders of a customer before `until`, oldest first. */
export function ordersOf(catalogue: Catalogue, anchor: Day, customer: DemoCustomer, until: Day): Order[] {
  const owned = new Set<string>();
  return orderDays(catalogue.seed, anchor, customer, until).flatMap((day) => {
    const r = random(catalogue.seed, customer.id, "order", daysBetween(anchor, day));
    const online = r.chance(customer.online);
    const minutes = online ? r.int(7 * 60, 23 * 60) : isSunday(day) ? r.int(12 * 60, 18 * 60) : r.int(10 * 60, 20 * 60);
    const lines =
      customer.persona.kind === "company"
        ? companyLines(catalogue, customer, anchor, day, r)
        : personLines(catalogue, customer, day, owned, r);
    for (const line of lines) if (!line.gift) owned.add(line.piece.id);
    const id = `${customer.id.slice(2)}-${day.replaceAll("-", "").slice(2)}`;
    const store = online ? "" : r.chance(0.06) ? r.pick(["jardins", "leblon", "chiado"]) : customer.store;
    return lines.length > 0 ? [{ id, day, minutes, store, lines }] : [];
  });
}

/** Rows of purchases.csv, one a line. A return is told from the morning after its day. */
export function* purchaseRows(
  customer: DemoCustomer,
  orders: readonly Order[],
  until: Day,
): Generator<Record<string, string>> {
  for (const order of orders)
    for (const line of order.lines) {
      const returned = line.returnedOn !== null && line.returnedOn < until;
      yield {
        order_id: order.id,
        customer_id: customer.id,
        product_id: line.piece.id,
        purchased_at: instant(order.day, order.minutes),
        quantity: String(line.quantity),
        unit_price: line.price.toFixed(2),
        currency: "BRL",
        size: line.size,
        channel: order.store ? "store" : "online",
        store: order.store,
        returned: returned ? "true" : "",
        occasion: line.occasion,
        returned_at: returned ? instant(line.returnedOn!, 14 * 60) : "",
      };
    }
}
