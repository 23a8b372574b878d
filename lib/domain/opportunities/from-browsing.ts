import type { BrowsingEvent, CatalogueProduct, Product } from "@/lib/domain/dossier";
import { headOf } from "@/lib/domain/evidence/garments";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { eventRefs, groupBy, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { singular, someOf, withoutArticle } from "@/lib/domain/words/en-nouns";
import { countWord, dayText, figure, fullDay, listText, timesWord } from "@/lib/domain/words/en-words";
import { nameWithColor, theProduct } from "@/lib/domain/words/piece-name";
import { type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { findInRange, left, offerable, sizeOf } from "./stock";

/** Left in the bag: added within the window, not removed since, not bought since. Newest first, at most two. */
export function abandonedCarts(reading: Reading, recent: Recent, wearer: Wearer): OpportunityTold[] {
  const { dossier } = reading;
  const byProduct = groupBy(
    recent.events.filter(({ type }) => type === "product_added" || type === "product_removed"),
    ({ product_id }) => product_id,
  );
  const open = byProduct.flatMap(([id, events]) => {
    const last = events.at(-1)!;
    const bought = dossier.lines.some((line) => line.product_id === id && line.day >= recent.from && !line.returned);
    const product = dossier.products[id];
    return last.type === "product_added" && !bought && product?.tags.fashion ? [{ product, events, last }] : [];
  });
  open.sort((a, b) => (a.last.at < b.last.at ? 1 : a.last.at > b.last.at ? -1 : a.product.id < b.product.id ? -1 : 1));
  return open.slice(0, 2).flatMap(({ product, events, last }) => {
    const inRange = findInRange(reading.catalogue, product.id);
    if (!offerable(wearer, inRange)) return [];
    const added = events.filter(({ type }) => type === "product_added");
    const stock = stockClause(wearer, inRange);
    const evidence = reading.ledger.note({
      kind: "opportunity",
      statement: `${nameWithColor(product)}: put in the bag ${timesWord(added.length)}, last on ${fullDay(last.day)}, not bought since.${stock === "" ? "" : ` Now${stock}.`}`,
      refs: [...eventRefs(added), { type: "product", id: product.id }],
      n: added.length,
      certainty: "counted",
    });
    return toOpportunity({
      trigger: "abandoned_cart",
      subject: product.id,
      action: `Hold ${theProduct(product)} and ask whether still wanted`,
      reason: `put in the bag ${added.length > 1 ? `${timesWord(added.length)}, last ` : ""}on ${dayText(last.day, dossier.as_of)} and left there${stock}`,
      evidence: [evidence],
      products: [product.id],
      asOf: dossier.as_of,
      dueIn: 1,
      expiresIn: 10,
    });
  });
}

/** The same piece opened three times or more and not bought; the reason says when few are left. At most two. */
export function viewedOften(
  reading: Reading,
  recent: Recent,
  wearer: Wearer,
  taken: ReadonlySet<string>,
): OpportunityTold[] {
  const { dossier } = reading;
  const owned = new Set(reading.pieces.map(({ line }) => line.product_id));
  const often = groupBy(recent.views, ({ product }) => product.id).filter(
    ([id, views]) => views.length >= 3 && !owned.has(id) && !taken.has(id),
  );
  return often.slice(0, 2).flatMap(([id, views]) => {
    const product = findInRange(reading.catalogue, id);
    if (!offerable(wearer, product)) return [];
    const events = views.map(({ event }) => event);
    const days = new Set(events.map(({ day }) => day)).size;
    const few = left(wearer, product);
    const low = few !== null && few <= 2;
    const stock = stockClause(wearer, product);
    const size = sizeOf(wearer, product);
    return toOpportunity({
      trigger: low ? "low_stock" : "viewed_repeatedly",
      subject: id,
      action: low
        ? `Put ${theProduct(product)} aside${size === null ? "" : ` in ${size}`}`
        : `Bring up ${theProduct(product)}`,
      reason: `opened ${timesWord(views.length)}${days > 1 ? ` on ${countWord(days)} days` : ""} and not bought${stock}`,
      evidence: [
        cite(
          reading,
          product,
          events,
          `opened ${timesWord(views.length)} on ${figure(days)} ${days === 1 ? "day" : "days"}, last ${fullDay(events.at(-1)!.day)}; not bought.${stock === "" ? "" : ` Now${stock}.`}`,
          size,
        ),
      ],
      products: [id],
      asOf: dossier.as_of,
      dueIn: low ? 1 : 3,
      expiresIn: 14,
    });
  });
}

/** A kind of piece looked at three times or more and never bought. One, the most viewed. */
export function exploredKind(reading: Reading, recent: Recent, wearer: Wearer): OpportunityTold[] {
  if (reading.total < 3) return [];
  const owned = new Set(reading.pieces.flatMap(({ tags }) => (tags?.type ? [headOf(tags.type.value)] : [])));
  const heads = groupBy(recent.views, ({ tags }) => (tags.type ? headOf(tags.type.value) : null));
  const [head, views] = heads.find(([value, group]) => group.length >= 3 && !owned.has(value)) ?? [];
  if (!head || !views) return [];
  const products = [...new Map(views.map(({ product }) => [product.id, product])).keys()]
    .map((id) => findInRange(reading.catalogue, id))
    .filter((product) => offerable(wearer, product))
    .slice(-3);
  if (products.length === 0) return [];
  const names = products.map((product: Product) => nameWithColor(product));
  const size = sizeOf(wearer, products[0]!);
  const noun = withoutArticle(head) ? head : singular(head);
  const statement = `${figure(views.length)} of ${figure(recent.views.length)} views in the last 14 days (a fortnight) are of ${head}, ${figure(products.length)} of them to show (${listText(names)}); no ${noun} among ${figure(reading.total)} pieces bought.`;
  const evidence = reading.ledger.note({
    kind: "opportunity",
    statement: size === null ? statement : `${statement} Size ${size}.`,
    refs: eventRefs(views.map(({ event }) => event)),
    certainty: "viewed",
  });
  return [
    toOpportunity({
      trigger: "explores_category",
      subject: head,
      action: `Show ${products.length === 1 ? theProduct(products[0]!) : someOf(products.length, countWord(products.length), head)}${size === null ? "" : ` in ${size}`}`,
      reason: `${countWord(views.length)} of ${countWord(recent.views.length)} views this fortnight, and not one bought before`,
      evidence: [evidence],
      products: products.map(({ id }) => id),
      asOf: reading.dossier.as_of,
      dueIn: 3,
      expiresIn: 14,
    }),
  ];
}

function cite(
  reading: Reading,
  product: Product,
  events: readonly BrowsingEvent[],
  text: string,
  size: string | null,
): string {
  return reading.ledger.note({
    kind: "opportunity",
    statement: `${nameWithColor(product)}: ${text}${size === null ? "" : ` Size ${size}.`}`,
    refs: [...eventRefs(events), { type: "product", id: product.id }],
    n: events.length,
    certainty: "viewed",
  });
}

/** "; two left in 38", "; the last one", or nothing when stock is ample or not told. */
function stockClause(wearer: Wearer, product: CatalogueProduct): string {
  const few = left(wearer, product);
  if (few === null || few > 3 || few < 1) return "";
  const size = sizeOf(wearer, product);
  const where = size === null ? "" : ` in ${size}`;
  return few === 1 ? `; the last one${where}` : `; ${countWord(few)} left${where}`;
}
