import type { Day } from "@/lib/contracts/day";
import { appointmentsOf, type DemoAppointment } from "./appointments";
import { eventRows } from "./browsing";
import { catalogueOf } from "./catalogue";
import { customersOf } from "./customers";
import { type StaffMember, staff, stores, workspace } from "./data/house";
import { notes } from "./data/notes";
import { addDays } from "./days";
import { ordersOf, purchaseRows } from "./orders";
import { pieces, productRow } from "./products";
import { type Truth, truthOf } from "./truths";

export type Row = Record<string, string>;
export type DemoNote = { customerId: string; author: string; day: Day; text: string };
export type DemoRetailer = {
  workspace: typeof workspace;
  stores: typeof stores;
  staff: StaffMember[];
  products: Row[];
  customers: Row[];
  purchases: Row[];
  events: Row[];
  appointments: DemoAppointment[];
  notes: DemoNote[];
  truths: Truth[];
};

/** The seed of a demo whose first day is `anchor`: what "two weeks ago" is counted from. */
export const seedFor = (anchor: Day): string => `lavra:${anchor}`;

/**
 * A seed's two parts. The house names the streams of numbers, counted in days from the anchor: a demo that starts on
 * another day has the same people, who do much the same, as far as the season allows. Throws when there is no day.
 */
function readSeed(seed: string): { house: string; anchor: Day } {
  const [, house, anchor] = /^(.+):(\d{4}-\d{2}-\d{2})$/.exec(seed) ?? [];
  if (!house || !anchor) throw new Error(`The seed "${seed}" does not end in its first day, as lavra:2026-11-23 does.`);
  return { house, anchor };
}

/**
 * The retailer Lavra as its files stood on the morning of `day`: the last purchases and views are of the evening before.
 * Pure in (seed, day). A later day of the same seed only adds rows; stock, appointments and the returned columns of a
 * line (blank until the piece comes back) are those of the day.
 */
export function generateRetailer(seed: string, day: Day): DemoRetailer {
  const { house, anchor } = readSeed(seed);
  const all = pieces(house, anchor);
  const catalogue = catalogueOf(house, all);
  const customers = customersOf(house, anchor);
  const purchases: Row[] = [];
  const events: Row[] = [];
  for (const customer of customers) {
    const orders = ordersOf(catalogue, anchor, customer, day);
    purchases.push(...purchaseRows(customer, orders, day));
    events.push(...eventRows(catalogue, anchor, customer, orders, day));
  }
  return {
    workspace,
    stores,
    staff,
    products: all.filter((piece) => piece.availableFrom <= day).map((piece) => productRow(house, piece, day)),
    customers: customers.map((customer) => customer.row),
    purchases,
    events,
    appointments: appointmentsOf(house, anchor, customers, day),
    notes: notes.map(([name, author, before, text]) => ({
      customerId: customers.find((customer) => customer.name === name)!.id,
      author,
      day: addDays(anchor, -before),
      text,
    })),
    truths: customers.map(truthOf),
  };
}
