import { citeCount } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { lineRefs, type Reading } from "@/lib/domain/profile/reading";
import { valueSignal } from "@/lib/domain/signals/value-signal";
import { moneyText } from "@/lib/domain/words/money";
import { someNouns, pieces as somePieces } from "@/lib/domain/words/nouns";
import { countWord, decimal } from "@/lib/domain/words/numbers";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { highestPrice, priceRange } from "./price-range";

/** How much goes into an order, and what it comes to. */
export function writeBasket(desk: Desk): Told[] {
  const { reading } = desk;
  const orders = ordersOf(reading);
  if (orders.length < 2) return [];
  // Of the pieces that are counted here: what else was in the bag, a candle say, belongs to no wardrobe.
  const { average_ticket } = valueSignal(reading.pieces.map(({ line }) => line));
  const ticket = average_ticket.length === 1 ? moneyText(average_ticket[0]!) : null;
  const mean = reading.total / orders.length;
  const single = orders.filter(({ n }) => n === 1).length;
  const smallest = Math.min(...orders.map(({ n }) => n));
  const largest = Math.max(...orders.map(({ n }) => n));
  const evidence = reading.ledger.note({
    kind: "price",
    statement: en`${reading.total} pieces in ${orders.length} orders: ${decimal(mean)} an order (about ${Math.round(mean)}), ${single} of ${orders.length} orders of a single piece, the smallest of ${smallest}, the largest of ${largest}${ticket === null ? "" : en`, ${ticket} on average`}.`,
    refs: lineRefs(reading.pieces),
    n: reading.total,
    certainty: "counted",
  });
  const measures = { orders: orders.length, mean, single, smallest, largest, ticket };
  return state(
    desk,
    "who.basket",
    [evidence],
    [...company(reading, measures), ...shapes(reading, measures), ...priced(reading, measures)],
  );
}

type Measures = {
  orders: number;
  mean: number;
  single: number;
  smallest: number;
  largest: number;
  ticket: Said | null;
};

const onAverage = (ticket: Said | null): Said =>
  ticket === null ? said("", "") : said(en`, ${ticket} on average`, pt`, ${ticket} em média`);

function company({ company, total }: Reading, { orders, largest, ticket }: Measures): Form[] {
  const money = onAverage(ticket);
  return [
    {
      form: "basket-company",
      when: company,
      say: () =>
        said(
          en`Orders in quantity: ${total} pieces in ${someNouns(orders, "order")}, the largest of ${largest}${money}.`,
          pt`Pede em quantidade: ${total} peças em ${someNouns(orders, "order")}, o maior com ${largest}${money}.`,
        ),
    },
  ];
}

/** One at a time, or many at once: with the garment most of them are. */
function shapes(reading: Reading, { orders, mean, single, ticket }: Measures): Form[] {
  const money = onAverage(ticket);
  const [head] = headsOf(reading.pieces);
  const about = Math.round(mean);
  const cite = () => (head ? [citeCount(reading, head.word, head.pieces)] : []);
  return [
    {
      form: "basket-single",
      when: single / orders >= 0.6 && head !== undefined,
      say: () =>
        said(
          en`One piece at a time, ${head!.said} more than anything: ${countWord(single)} of ${countWord(orders)} orders hold a single one${money}.`,
          pt`Uma peça de cada vez, sobretudo ${head!.said}: ${countWord(single)} de ${countWord(orders)} pedidos têm uma só${money}.`,
        ),
      evidence: cite,
    },
    {
      form: "basket-full",
      when: mean >= 4 && head !== undefined,
      say: () =>
        said(
          en`Buys several pieces at once, ${head!.said} most of all: about ${somePieces(about)} an order${money}.`,
          pt`Leva várias peças de uma vez, sobretudo ${head!.said}: cerca de ${somePieces(about)} por pedido${money}.`,
        ),
      evidence: cite,
    },
  ];
}

function priced(reading: Reading, { mean, smallest, largest, ticket }: Measures): Form[] {
  if (ticket === null) return [];
  const range = priceRange(reading);
  const top = highestPrice(reading);
  const about = somePieces(Math.round(mean));
  const even = somePieces(smallest);
  return [
    {
      form: "basket-range",
      when: range !== null,
      say: () =>
        said(en`${range!.text}; ${ticket} an order on average.`, pt`${range!.text}; ${ticket} por pedido, em média.`),
      evidence: () => [range!.evidence],
    },
    {
      form: "basket-top",
      when: range === null && top !== null,
      say: () =>
        said(en`${top!.text}; ${ticket} an order on average.`, pt`${top!.text}; ${ticket} por pedido, em média.`),
      evidence: () => [top!.evidence],
    },
    {
      form: "basket-once",
      when: largest >= 5 && largest >= mean * 2,
      say: () =>
        said(
          en`About ${about} an order, once ${countWord(largest)}, for ${ticket} on average.`,
          pt`Cerca de ${about} por pedido, uma vez ${countWord(largest, "f")}, por ${ticket} em média.`,
        ),
    },
    {
      form: "basket-even",
      when: smallest >= 2 && largest - smallest <= 1,
      say: () =>
        said(
          en`Always ${largest > smallest ? en`${countWord(smallest)} or ${somePieces(largest)}` : even} an order, ${ticket} on average.`,
          pt`Sempre ${largest > smallest ? pt`${countWord(smallest, "f")} ou ${somePieces(largest)}` : even} por pedido, ${ticket} em média.`,
        ),
    },
    {
      form: "basket-some",
      when: true,
      say: () =>
        said(en`About ${about} an order, ${ticket} on average.`, pt`Cerca de ${about} por pedido, ${ticket} em média.`),
    },
  ];
}
