import { ordersOf } from "@/lib/domain/evidence/orders";
import { lineRefs } from "@/lib/domain/profile/reading";
import { oneOf } from "@/lib/domain/words/en-nouns";
import { countWord, figure, moneyText } from "@/lib/domain/words/en-words";
import { type Desk, state, type Told } from "./desk";

/** How much goes into an order, and what it comes to. */
export function writeBasket(desk: Desk): Told[] {
  const { reading } = desk;
  const orders = ordersOf(reading);
  const ticket = reading.signals.value.average_ticket.length === 1 ? reading.signals.value.average_ticket[0]! : null;
  if (orders.length < 2) return [];
  const mean = reading.total / orders.length;
  const single = orders.filter(({ n }) => n === 1).length;
  const largest = Math.max(...orders.map(({ n }) => n));
  const money = ticket === null ? "" : `, ${moneyText(ticket)} on average`;
  const evidence = reading.ledger.note({
    kind: "price",
    statement: `${figure(reading.total)} pieces in ${figure(orders.length)} orders: ${mean.toFixed(1)} an order (about ${figure(Math.round(mean))}), ${figure(single)} of ${figure(orders.length)} orders of a single piece, the smallest of ${figure(Math.min(...orders.map(({ n }) => n)))}, the largest of ${figure(largest)}${money}.`,
    refs: lineRefs(reading.pieces),
    n: reading.total,
    certainty: "counted",
  });
  const smallest = Math.min(...orders.map(({ n }) => n));
  const range = priceRange(desk);
  const about = Math.round(mean);
  return state(
    desk,
    "who.basket",
    [evidence],
    [
      {
        form: "basket-company",
        when: reading.company,
        say: () =>
          `Orders in quantity: ${figure(reading.total)} pieces in ${countWord(orders.length)} orders, the largest of ${figure(largest)}${money}.`,
      },
      {
        form: "basket-single",
        when: single / orders.length >= 0.6,
        say: () =>
          `One piece at a time: ${countWord(single)} of ${countWord(orders.length)} orders hold a single one${money}.`,
      },
      {
        form: "basket-full",
        when: mean >= 4,
        say: () => `Buys several pieces at once, about ${countWord(about)} pieces an order${money}.`,
      },
      {
        form: "basket-range",
        when: range !== null && money !== "",
        say: () => `${range!.text}; ${moneyText(ticket!)} an order on average.`,
        evidence: () => [range!.evidence],
      },
      {
        form: "basket-once",
        when: ticket !== null && largest >= 5 && largest >= mean * 2,
        say: () =>
          `About ${countWord(about)} ${about === 1 ? "piece" : "pieces"} an order, once ${countWord(largest)}, for ${moneyText(ticket!)} on average.`,
      },
      {
        form: "basket-even",
        when: ticket !== null && smallest >= 2 && largest - smallest <= 1,
        say: () =>
          `Always ${countWord(smallest)}${largest > smallest ? ` or ${countWord(largest)}` : ""} pieces an order, ${moneyText(ticket!)} on average.`,
      },
      {
        form: "basket-some",
        when: ticket !== null,
        say: () =>
          `About ${countWord(about)} ${about === 1 ? "piece" : "pieces"} an order, ${moneyText(ticket!)} on average.`,
      },
    ],
  );
}

/** From the cheapest to the dearest piece, when they are six times apart and of different kinds. */
function priceRange({ reading }: Desk): { text: string; evidence: string } | null {
  const currency = reading.signals.price.currency;
  const priced = reading.pieces
    .filter(
      ({ line, tags }) =>
        line.unit_price?.currency === currency &&
        tags?.type &&
        tags.slot?.value !== "underwear" &&
        Number(line.unit_price.amount) > 0,
    )
    .sort((a, b) => Number(a.line.unit_price!.amount) - Number(b.line.unit_price!.amount));
  const [low] = priced;
  const high = priced.at(-1);
  if (!low || !high || priced.length < 8 || low.tags!.type!.value === high.tags!.type!.value) return null;
  if (Number(high.line.unit_price!.amount) < 6 * Number(low.line.unit_price!.amount)) return null;
  const end = ({ line, tags }: typeof low) => `${oneOf(tags!.type!.value)} at ${moneyText(line.unit_price!)}`;
  const text = `From ${end(low)} to ${end(high)}`;
  const evidence = reading.ledger.note({
    kind: "price",
    statement: `${text}: the lowest and the highest price paid for a piece.`,
    refs: lineRefs([low, high]),
    n: priced.length,
    certainty: "counted",
  });
  return { text, evidence };
}
