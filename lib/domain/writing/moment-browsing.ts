import { isSensitive } from "@/lib/domain/check/sensitive-words";
import type { BrowsingEvent } from "@/lib/domain/dossier";
import { headOf } from "@/lib/domain/evidence/garments";
import { eventRefs, groupBy, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { oneOf, someOf } from "@/lib/domain/words/en-nouns";
import { figure, fullDay, listText, timesWord } from "@/lib/domain/words/en-words";
import { theProduct } from "@/lib/domain/words/piece-name";
import type { Told } from "./desk";

/** A line per day of the window, newest first. Code writes these for both engines: they are records, not readings. */
export function writeBrowsing(reading: Reading, recent: Recent): Told[] {
  const days = groupBy(recent.events, ({ day }) => day).sort(([a], [b]) => (a < b ? 1 : -1));
  return days.flatMap(([day, events]) => {
    const text = describe(reading, events);
    if (text === null) return [];
    const date = `${day.slice(5, 7)}/${day.slice(8, 10)}`;
    const evidence = reading.ledger.note({
      kind: "browsing",
      statement: `${fullDay(day)} (${date}): ${text}.`,
      refs: eventRefs(events),
      certainty: "counted",
    });
    return [
      {
        key: `moment.browsing.${day}`,
        text: `${date} - ${text.charAt(0).toUpperCase()}${text.slice(1)}`,
        evidence: [evidence],
      },
    ];
  });
}

function describe(reading: Reading, events: readonly BrowsingEvent[]): string | null {
  const of = (type: string) => events.filter((event) => event.type === type);
  const parts = [
    searched(of("products_searched")),
    viewed(reading, of("product_viewed")),
    about(reading, of("product_added"), "put", "in the bag"),
    about(reading, of("product_removed"), "took", "out of the bag"),
    about(reading, of("product_added_to_wishlist"), "saved", "for later"),
  ].filter((part) => part !== null);
  if (parts.length > 0) return listText(parts);
  const lists = of("product_list_viewed").length;
  return lists === 0 ? null : `looked through ${figure(lists)} product ${lists === 1 ? "list" : "lists"}`;
}

function searched(events: readonly BrowsingEvent[]): string | null {
  if (events.length === 0) return null;
  const quoted = [...new Set(events.flatMap(({ query }) => quotable(query) ?? []))].slice(0, 3);
  if (quoted.length > 0) return `searched ${listText(quoted.map((query) => `'${query}'`))}`;
  return `searched ${timesWord(events.length)}`;
}

/** A search as it may be quoted, or null: never one that touches something sensitive, an address or a number to call. */
export function quotable(query: string | null): string | null {
  const text = (query ?? "").replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 60 || isSensitive(text)) return null;
  return /https?:|www\.|@|\d{6,}|[<>{}"'“”‘’]/.test(text) ? null : text;
}

function viewed(reading: Reading, events: readonly BrowsingEvent[]): string | null {
  const products = new Set(events.flatMap(({ product_id }) => product_id ?? []));
  if (products.size === 0) return events.length === 0 ? null : `viewed ${figure(events.length)} pages`;
  const heads = groupBy([...products], (id) => {
    const type = reading.dossier.products[id]?.tags.type?.value;
    return type === undefined ? null : headOf(type);
  });
  const [head, ids] = heads[0] ?? [];
  const n = products.size;
  const word = n === 1 ? "product" : "products";
  if (!head || !ids || isSensitive(head)) return `viewed ${figure(n)} ${word}`;
  if (ids.length === n) return `viewed ${someOf(n, figure(n), head)}`;
  if (ids.length === 1) return `viewed ${figure(n)} ${word}, ${oneOf(head)} among them`;
  return `viewed ${figure(n)} ${word}, ${figure(ids.length)} of them ${head}`;
}

function about(reading: Reading, events: readonly BrowsingEvent[], verb: string, where: string): string | null {
  const ids = new Set(events.flatMap(({ product_id }) => product_id ?? []));
  if (ids.size === 0) return null;
  const [first] = ids;
  const product = reading.dossier.products[first!];
  const one = ids.size === 1 && product !== undefined && !isSensitive(product.name);
  return `${verb} ${one ? theProduct(product) : `${figure(ids.size)} ${ids.size === 1 ? "product" : "products"}`} ${where}`;
}
