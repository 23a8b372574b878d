import type { Day } from "@/lib/contracts/day";
import { type Random, random } from "@/lib/domain/random";
import { type Catalogue, chooseAny, choosePiece } from "./catalogue";
import type { DemoCustomer } from "./customers";
import { types } from "./data/types";
import { addDays, days, daysBetween, instant } from "./days";
import { type Order, tasteOn } from "./orders";
import type { Piece } from "./products";
import { chooseType } from "./taste";

const BROWSING_DAYS = 90;

type Step = { type: string; piece?: Piece; query?: string };

/** How people type an occasion; nobody searches for "everyday". */
const said: Readonly<Record<string, string>> = {
  work: "work",
  evening: "dinner",
  "formal-event": "a gala",
  wedding: "wedding guest",
  party: "a party",
  weekend: "the weekend",
  beach: "the beach",
};

/** What somebody types who looks for a type of piece: its word, at times with a colour or an occasion. */
function queryFor(type: string, color: string, occasion: string, r: Random): string {
  const word = r.pick(types.get(type)!.searches);
  const plain = /^[a-z' -]+$/.test(word);
  if (plain && r.chance(0.3)) return `${color.toLowerCase()} ${word}`;
  return plain && said[occasion] && r.chance(0.12) ? `${word} for ${said[occasion]}` : word;
}

/** The piece somebody keeps coming back to for three weeks, until something else takes its place. */
function crush(catalogue: Catalogue, customer: DemoCustomer, day: Day): Piece | undefined {
  const turned = customer.changed !== null && day >= customer.changedOn;
  const r = random(
    catalogue.seed,
    customer.id,
    "crush",
    turned ? "turned" : Math.floor(daysBetween(customer.changedOn, day) / 21),
  );
  const start = turned ? customer.changedOn : addDays(day, -21);
  return chooseAny(catalogue, turned ? customer.changed! : customer.taste, r, start);
}

/** One visit: a search or a list, a few pieces, sometimes the bag or the wish list. `fewest` pieces at least. */
function visit(catalogue: Catalogue, customer: DemoCustomer, day: Day, fewest: number, r: Random): Step[] {
  const taste = tasteOn(customer, day, r);
  const intent = chooseType(taste, r, day);
  const steps: Step[] = [];
  if (r.chance(0.38))
    steps.push({
      type: "products_searched",
      query: queryFor(intent, r.pick(taste.colors), r.pick(["", ...customer.persona.occasions]), r),
    });
  else if (r.chance(0.6)) steps.push({ type: "product_list_viewed" });
  const loved = r.chance(0.45) ? crush(catalogue, customer, day) : undefined;
  const viewed: Piece[] = loved ? [loved] : [];
  for (let i = r.int(fewest, 5); i > 0; i--) {
    const piece = r.chance(0.7)
      ? choosePiece(catalogue, taste, intent, r, day)
      : chooseAny(catalogue, tasteOn(customer, day, r), r, day);
    if (piece) viewed.push(piece);
  }
  for (const piece of new Set(viewed)) steps.push({ type: "product_viewed", piece });
  const wanted = viewed[0];
  if (!wanted) return steps;
  if (r.chance(0.12)) steps.push({ type: "product_added_to_wishlist", piece: wanted });
  if (r.chance(customer.role?.abandons ? 0.5 : 0.1)) {
    steps.push({ type: "product_added", piece: wanted });
    if (r.chance(0.3)) steps.push({ type: "product_removed", piece: wanted });
  }
  return steps;
}

/** The visit that ends in an online order: each piece viewed and put in the bag. */
const buyingVisit = (order: Order): Step[] =>
  order.lines.flatMap(({ piece }) => [
    { type: "product_viewed", piece },
    { type: "product_added", piece },
  ]);

function* rows(customer: DemoCustomer, day: Day, nth: number, startMinutes: number, steps: readonly Step[], r: Random) {
  const session = `${customer.id}-${day.replaceAll("-", "")}-${nth}`;
  let seconds = 0;
  for (const [i, step] of steps.entries()) {
    yield {
      event_id: `${session}-${i + 1}`,
      customer_id: customer.id,
      type: step.type,
      product_id: step.piece?.id ?? "",
      query: step.query ?? "",
      occurred_at: instant(day, startMinutes, seconds),
      session_id: session,
    };
    seconds += r.int(8, 150);
  }
}

/** Rows of events.csv before `until`: 90 days before the anchor and all days since. */
export function* eventRows(
  catalogue: Catalogue,
  anchor: Day,
  customer: DemoCustomer,
  orders: readonly Order[],
  until: Day,
): Generator<Record<string, string>> {
  if (customer.persona.kind === "nothing") return;
  const bought = new Map(orders.filter((order) => !order.store).map((order) => [order.day, order]));
  for (const day of days(addDays(anchor, -BROWSING_DAYS), addDays(until, -1))) {
    if (day < customer.since) continue;
    const r = random(catalogue.seed, customer.id, "visit", daysBetween(anchor, day));
    const order = bought.get(day);
    if (order) yield* rows(customer, day, 0, order.minutes - 25, buyingVisit(order), r);
    const turning = customer.changed !== null && day >= customer.changedOn && day <= anchor;
    // Who turned to something new comes back two days in three of that fortnight.
    const returns = turning && (customer.role?.keen || daysBetween(customer.changedOn, day) % 3 !== 2);
    if (!r.chance(returns ? 1 : customer.visits)) continue;
    const steps = visit(catalogue, customer, day, returns ? (customer.role?.keen ? 4 : 3) : 1, r);
    if (customer.role?.sensitiveSearch && day === addDays(anchor, -6))
      steps.unshift({ type: "products_searched", query: customer.role.sensitiveSearch });
    // Lunch breaks and evenings.
    const minutes = r.chance(0.3) ? r.int(12 * 60, 14 * 60) : r.int(18 * 60, 22 * 60 + 50);
    yield* rows(customer, day, 1, minutes, steps, r);
  }
}
