import { isSensitive } from "@/lib/domain/check/sensitive-words";
import type { BrowsingEvent } from "@/lib/domain/dossier";
import { headOf } from "@/lib/domain/evidence/garments";
import { eventRefs, groupBy, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { fullDay } from "@/lib/domain/words/days";
import { listText } from "@/lib/domain/words/lists";
import { aNoun, figureNouns, nounMany } from "@/lib/domain/words/nouns";
import { timesWord } from "@/lib/domain/words/numbers";
import { thePiece } from "@/lib/domain/words/pieces";
import { capital, en, named, pt, type Said, said } from "@/lib/domain/words/said";
import type { Told } from "./desk";

/** A line per day of the window, newest first. Code writes these for both engines: they are records, not readings. */
export function writeBrowsing(reading: Reading, recent: Recent): Told[] {
  const days = groupBy(recent.events, ({ day }) => day).sort(([a], [b]) => (a < b ? 1 : -1));
  return days.flatMap(([day, events]) => {
    const text = describe(reading, events);
    if (text === null) return [];
    const [month, date] = [day.slice(5, 7), day.slice(8, 10)];
    const evidence = reading.ledger.note({
      kind: "browsing",
      statement: en`${fullDay(day)} (${month}/${date}): ${text}.`,
      refs: eventRefs(events),
      certainty: "counted",
    });
    const line = capital(text);
    return [
      {
        key: `moment.browsing.${day}`,
        text: said(en`${month}/${date} - ${line}`, pt`${date}/${month} - ${line}`),
        evidence: [evidence],
      },
    ];
  });
}

function describe(reading: Reading, events: readonly BrowsingEvent[]): Said | null {
  const of = (type: string) => events.filter((event) => event.type === type);
  const parts = [
    searched(of("products_searched")),
    viewed(reading, of("product_viewed")),
    about(reading, of("product_added"), (what) => said(en`put ${what} in the bag`, pt`colocou ${what} na sacola`)),
    about(reading, of("product_removed"), (what) => said(en`took ${what} out of the bag`, pt`tirou ${what} da sacola`)),
    about(reading, of("product_added_to_wishlist"), (what) =>
      said(en`saved ${what} for later`, pt`salvou ${what} nos favoritos`),
    ),
  ].filter((part) => part !== null);
  if (parts.length > 0) return listText(parts);
  const lists = of("product_list_viewed").length;
  if (lists === 0) return null;
  return said(
    en`looked through ${lists} product ${lists === 1 ? "list" : "lists"}`,
    pt`percorreu ${lists} ${lists === 1 ? "lista" : "listas"} de produtos`,
  );
}

function searched(events: readonly BrowsingEvent[]): Said | null {
  if (events.length === 0) return null;
  const quoted = [...new Set(events.flatMap(({ query }) => quotable(query) ?? []))].slice(0, 3);
  const what = quoted.length > 0 ? listText(quoted.map((query) => named(`'${query}'`))) : timesWord(events.length);
  return said(en`searched ${what}`, pt`buscou ${what}`);
}

/** A search as it may be quoted, or null: never one that touches something sensitive, an address or a number to call. */
export function quotable(query: string | null): string | null {
  const text = (query ?? "").replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 60 || isSensitive(text)) return null;
  return /https?:|www\.|@|\d{6,}|[<>{}"'“”‘’]/.test(text) ? null : text;
}

function viewed(reading: Reading, events: readonly BrowsingEvent[]): Said | null {
  const seen = new Set(events.flatMap(({ product_id }) => product_id ?? []));
  if (seen.size === 0)
    return events.length === 0 ? null : said(en`viewed ${events.length} pages`, pt`viu ${events.length} páginas`);
  const heads = groupBy([...seen], (id) => {
    const type = reading.dossier.products[id]?.tags.type?.value;
    return type === undefined ? null : headOf(type);
  });
  const [head, ids] = heads[0] ?? [];
  const n = seen.size;
  const all = products(n);
  if (!head || !ids || isSensitive(head)) return said(en`viewed ${all}`, pt`viu ${all}`);
  if (ids.length === n) return said(en`viewed ${figureNouns(n, head)}`, pt`viu ${figureNouns(n, head)}`);
  if (ids.length === 1)
    return said(en`viewed ${all}, ${aNoun(head)} among them`, pt`viu ${all} (entre eles, ${aNoun(head)})`);
  return said(
    en`viewed ${all}, ${ids.length} of them ${nounMany(head)}`,
    pt`viu ${all} (${figureNouns(ids.length, head)})`,
  );
}

function about(reading: Reading, events: readonly BrowsingEvent[], say: (what: Said) => Said): Said | null {
  const ids = new Set(events.flatMap(({ product_id }) => product_id ?? []));
  if (ids.size === 0) return null;
  const [first] = ids;
  const product = reading.dossier.products[first!];
  const one = ids.size === 1 && product !== undefined && !isSensitive(product.name);
  return say(one ? thePiece(product) : products(ids.size));
}

const products = (n: number): Said =>
  said(en`${n} ${n === 1 ? "product" : "products"}`, pt`${n} ${n === 1 ? "produto" : "produtos"}`);
