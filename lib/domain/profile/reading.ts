import type { EvidenceRef } from "@/lib/contracts/profile";
import type { Signals } from "@/lib/contracts/signals";
import type { ProductTags } from "@/lib/contracts/tags";
import type { BrowsingEvent, CatalogueProduct, Dossier, Product, PurchaseLine } from "@/lib/domain/dossier";
import { Ledger } from "@/lib/domain/evidence/ledger";
import type { Population } from "@/lib/domain/population";
import { wearerOf } from "@/lib/domain/taxonomy/department";

/** A kept purchase line with what it was. A product nobody described has neither product nor tags. */
export type Piece = { line: PurchaseLine; product: Product | null; tags: ProductTags | null };
/** A look at a product. */
export type View = { event: BrowsingEvent; product: Product; tags: ProductTags };

/** What every writer of statements reads: the records with their products, the signals, and the ledger of facts. */
export type Reading = {
  dossier: Dossier;
  signals: Signals;
  population: Population;
  catalogue: readonly CatalogueProduct[];
  ledger: Ledger;
  /** Fashion pieces kept (not returned), oldest first; of these `total` counts quantities. */
  pieces: Piece[];
  total: number;
  /** Pieces for the customer's own wardrobe: without what looks bought for somebody else. All of a company's. */
  own: Piece[];
  /** Views of fashion products, oldest first. */
  views: View[];
  company: boolean;
  /** Keys that a member of staff rejected: what they would say is not said, nor built upon. */
  rejected: ReadonlySet<string>;
};

/** The dossier is cut and sorted (cutDossier) before it is read. */
export function readDossier(
  dossier: Dossier,
  signals: Signals,
  population: Population,
  catalogue: readonly CatalogueProduct[],
): Reading {
  const pieces: Piece[] = [];
  for (const line of dossier.lines) {
    if (line.returned) continue;
    const product = dossier.products[line.product_id] ?? null;
    if (product && !product.tags.fashion) continue;
    const tags = product?.tags ?? null;
    pieces.push({ line, product, tags: tags && line.worn_for ? { ...tags, occasions: line.worn_for } : tags });
  }
  const views: View[] = [];
  for (const event of dossier.events) {
    const product = event.product_id === null ? undefined : dossier.products[event.product_id];
    if (event.type !== "product_viewed" || !product?.tags.fashion) continue;
    views.push({ event, product, tags: product.tags });
  }
  return {
    dossier,
    signals,
    population,
    catalogue,
    ledger: new Ledger(),
    pieces,
    own: ownPieces(pieces, dossier, signals),
    total: count(pieces),
    views,
    company: dossier.customer.customer_type === "company",
    rejected: rejectedKeys(dossier),
  };
}

/**
 * Without the gifts of the signals, and, where half of the pieces or more are of one department, without the others: a
 * woman who buys ties and boys' shirts does not wear them.
 */
function ownPieces(pieces: readonly Piece[], { customer }: Dossier, { gifts }: Signals): Piece[] {
  if (customer.customer_type === "company") return [...pieces];
  const foreign = new Set(gifts.line_ids);
  // A shop's own word ("divided") is nobody's wardrobe: it is no other one either.
  const departmentOf = ({ tags }: Piece) => wearerOf(tags?.department?.value ?? null);
  const known = groupBy(pieces, departmentOf).filter(([value]) => value !== "unisex");
  const of = known.reduce((sum, [, group]) => sum + group.length, 0);
  const [main, group] = known[0] ?? [];
  const clear = group !== undefined && group.length * 2 >= of ? main : null;
  return pieces.filter((piece) => {
    const department = departmentOf(piece);
    return (
      !foreign.has(piece.line.id) &&
      (clear === null || department === null || department === "unisex" || department === clear)
    );
  });
}

/** Pieces, by quantity. */
export function count(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { line }) => sum + line.quantity, 0);
}

export function lineRefs(pieces: readonly { line: PurchaseLine }[]): (EvidenceRef & { day: string })[] {
  return pieces.map(({ line }) => ({ type: "purchase_line", id: line.id, day: line.day }));
}

export function eventRefs(events: readonly BrowsingEvent[]): (EvidenceRef & { day: string })[] {
  return events.map(({ id, day }) => ({ type: "event", id, day }));
}

/** Values of one attribute with the things that have it, most frequent first, then by value. */
export function groupBy<T>(things: readonly T[], valueIn: (thing: T) => string | null | undefined): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const value = valueIn(thing);
    if (value === null || value === undefined) continue;
    const group = groups.get(value);
    if (group) group.push(thing);
    else groups.set(value, [thing]);
  }
  return [...groups].sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : a > b ? 1 : 0));
}

function rejectedKeys(dossier: Dossier): Set<string> {
  const last = new Map(dossier.corrections.map(({ key, action }) => [key, action]));
  return new Set([...last].filter(([, action]) => action === "reject").map(([key]) => key));
}
