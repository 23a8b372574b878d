import { headsOf } from "@/lib/domain/evidence/garments";
import { isReduced, ordersOf } from "@/lib/domain/evidence/orders";
import { count, groupBy, lineRefs } from "@/lib/domain/profile/reading";
import { capital, countWord, figure, listText, percent } from "@/lib/domain/words/en-words";
import { valueWord } from "@/lib/domain/words/value-word";
import { type Desk, state, type Told } from "./desk";

/** Full price, or waiting for reductions: said when four fifths go one way, or half are reduced. */
export function writePrice(desk: Desk): Told[] {
  const { reading } = desk;
  const known = reading.pieces.filter((piece) => isReduced(piece) !== null);
  const reduced = known.filter((piece) => isReduced(piece));
  const of = count(known);
  const n = count(reduced);
  if (of < 4) return [];
  const share = n / of;
  const full = share <= 0.12;
  const evidence = reading.ledger.note({
    kind: "price",
    statement: `${figure(n)} of ${figure(of)} pieces with known prices were bought below list price (${percent(share)}), ${figure(of - n)} at full price.`,
    refs: lineRefs(full ? known : reduced),
    n: of,
    certainty: share <= 0.12 || share >= 0.5 ? "distinctive" : "counted",
  });
  const kinds = headsOf(reduced)
    .slice(0, 2)
    .map(({ word }) => word);
  return state(
    desk,
    "who.value",
    [evidence],
    [
      {
        form: "price-never",
        when: n === 0,
        say: () => `Has paid full price every time, ${figure(of)} pieces in a row.`,
      },
      {
        form: "price-full",
        when: full,
        say: () => `Pays full price: all but ${countWord(n)} of ${figure(of)} pieces.`,
      },
      {
        form: "price-waits",
        when: share >= 0.75,
        say: () => `Buys when the price comes down: ${figure(n)} of ${figure(of)} pieces were reduced.`,
      },
      {
        form: "price-half",
        when: share >= 0.45 && kinds.length > 0,
        say: () => `Every other piece is a reduced one, ${figure(n)} of ${figure(of)}.`,
      },
    ],
  );
}

/** Where the orders are placed, when it is nearly always the same. */
export function writeChannel(desk: Desk): Told[] {
  const { reading } = desk;
  const orders = ordersOf(reading);
  const channels = groupBy(orders, ({ pieces }) => pieces[0]!.line.channel?.toLowerCase() || null);
  const of = channels.reduce((sum, [, group]) => sum + group.length, 0);
  const [channel, group] = channels[0] ?? [];
  if (!channel || !group || of < 4) return [];
  const n = group.length;
  const stores = new Set(group.map(({ pieces }) => pieces[0]!.line.store_id));
  const inStore = /store|loja|shop|boutique|tienda|pos/.test(channel);
  const evidence = reading.ledger.note({
    kind: "share",
    statement: `${figure(n)} of ${figure(of)} orders were placed ${inStore ? "in a store" : channel === "online" ? "online" : `by ${channel}`}.`,
    refs: lineRefs(group.flatMap(({ pieces }) => pieces)),
    n,
    certainty: "counted",
  });
  const visits = desk.reading.views.length;
  return state(
    desk,
    "who.channel",
    [evidence],
    [
      {
        form: "channel-store",
        when: inStore && n === of && stores.size === 1,
        say: () => "Buys in person, always in the same store.",
      },
      {
        form: "channel-store-all",
        when: inStore && n === of,
        say: () => `Always buys in person, ${figure(n)} orders in a store.`,
      },
      {
        form: "channel-store-most",
        when: inStore && n / of >= 0.8,
        say: () => `Mostly in person: ${figure(n)} of ${figure(of)} orders in a store.`,
      },
      {
        form: "channel-online",
        when: !inStore && n / of >= 0.8 && visits > 0,
        say: () => `Shops from the screen, ${countWord(n)} of ${countWord(of)} orders.`,
      },
      {
        form: "channel-online-only",
        when: !inStore && n / of >= 0.8,
        say: () =>
          `Nearly all orders come ${channel === "online" ? "online" : `by ${channel}`}: ${figure(n)} of ${figure(of)}.`,
      },
    ],
  );
}

/** Pieces in another department or size than the customer's own: perhaps for somebody else, and said so. */
export function writeGifts(desk: Desk): Told[] {
  const { reading } = desk;
  const ids = new Set(reading.signals.gifts.line_ids);
  const gifts = reading.pieces.filter(({ line }) => ids.has(line.id));
  const n = count(gifts);
  if (n < 2 || reading.company || n / reading.total < 0.08) return [];
  const departments = groupBy(gifts, ({ tags }) => tags?.department?.value).map(([value]) =>
    valueWord("department", value),
  );
  const months = groupBy(gifts, ({ line }) => line.day.slice(5, 7));
  const december = months.find(([month]) => month === "12")?.[1].length ?? 0;
  const kinds = headsOf(gifts)
    .slice(0, 2)
    .map(({ word }) => word);
  const evidence = reading.ledger.note({
    kind: "share",
    statement: `${figure(n)} of ${figure(reading.total)} pieces are in another department or size than usual: ${listText([...departments, ...kinds])}${december > 0 ? `; ${figure(december)} of them bought in December` : ""}.`,
    refs: lineRefs(gifts),
    n,
    certainty: "tends",
  });
  return state(
    desk,
    "who.gifts",
    [evidence],
    [
      {
        form: "gifts-december",
        when: december >= 2 && december / gifts.length >= 0.5 && kinds.length > 0,
        say: () => `Buys ${listText(kinds)} for somebody else, mostly in December, perhaps as gifts.`,
      },
      {
        form: "gifts-many",
        when: n / reading.total >= 0.4,
        say: () =>
          `Much of it seems to be for others: ${figure(n)} of ${figure(reading.total)} pieces are in another department or size.`,
      },
      {
        form: "gifts",
        when: true,
        say: () =>
          `${capital(countWord(n))} of ${figure(reading.total)} pieces are outside the usual department or size, perhaps gifts.`,
      },
    ],
  );
}

/** Returns, when they are one in five or more. */
export function writeReturns(desk: Desk): Told[] {
  const { reading } = desk;
  const returned = reading.dossier.lines.filter((line) => line.returned);
  const of = reading.dossier.lines.length;
  if (returned.length < 2 || returned.length / of < 0.2) return [];
  const lines = returned.map((line) => ({
    line,
    product: reading.dossier.products[line.product_id] ?? null,
    tags: reading.dossier.products[line.product_id]?.tags ?? null,
  }));
  const kinds = headsOf(lines)
    .slice(0, 1)
    .map(({ word }) => word);
  const evidence = reading.ledger.note({
    kind: "count",
    statement: `${figure(returned.length)} of ${figure(of)} purchase lines came back${kinds.length > 0 ? `, ${kinds[0]} most of all` : ""}.`,
    refs: lineRefs(lines),
    n: of,
    certainty: "counted",
  });
  return state(
    desk,
    "who.returns",
    [evidence],
    [
      {
        form: "returns-kind",
        when: kinds.length > 0,
        say: () =>
          `Sends a good deal back, ${kinds[0]} most of all: ${figure(returned.length)} of ${figure(of)} purchases.`,
      },
      {
        form: "returns",
        when: true,
        say: () => `${capital(countWord(returned.length))} of ${countWord(of)} purchases came back.`,
      },
    ],
  );
}
