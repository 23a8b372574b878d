import type { BrowsingEvent, CatalogueProduct, Correction, Dossier, Product } from "@/lib/domain/dossier";
import { isSensitive } from "./sensitive-words";

/**
 * The dossier without what may not be inferred from it, before anything is read: a product that touches something sensitive
 * is one that nobody described (its lines and events count, it has no name, kind or colour), and searches, notes, and what
 * purchases and appointments were said to be for are gone where they touch it. A correction may say an age or a gender: the
 * retailer's own people declare it.
 */
export function withoutSensitive(dossier: Dossier): Dossier {
  const sensitive = new Set(Object.values(dossier.products).flatMap((product) => (tells(product) ? product.id : [])));
  const described = Object.values(dossier.products).filter(({ id }) => !sensitive.has(id));
  // What is no fashion is not counted either, and would be if it were not described.
  const silent = Object.values(dossier.products).filter(({ id, tags }) => sensitive.has(id) && !tags.fashion);
  return {
    ...dossier,
    lines: dossier.lines.map((line) => ({ ...line, occasion: quiet(line.occasion), size: quiet(line.size) })),
    events: dossier.events
      .filter(isQuiet)
      .map((event) => (silent.some(({ id }) => id === event.product_id) ? { ...event, product_id: null } : event)),
    products: Object.fromEntries([...described, ...silent.map(silenced)].map((product) => [product.id, product])),
    corrections: dossier.corrections.filter(isFit),
    notes: dossier.notes.filter(({ text }) => !isSensitive(text)),
    appointments: dossier.appointments.map((visit) => ({
      ...visit,
      place: quiet(visit.place),
      subject: quiet(visit.subject),
    })),
  };
}

const ranges = new WeakMap<readonly CatalogueProduct[], readonly CatalogueProduct[]>();

/** The range without products that touch something sensitive: none is suggested. The same array where there are none. */
export function rangeWithoutSensitive(range: readonly CatalogueProduct[]): readonly CatalogueProduct[] {
  const known = ranges.get(range);
  if (known) return known;
  const kept = range.filter((product) => !tells(product));
  const made = kept.length === range.length ? range : kept;
  ranges.set(range, made);
  return made;
}

function tells(product: Product): boolean {
  const { name, category, color, material, pattern, department, brand, description, occasion, tags } = product;
  const given = [name, category, color, material, pattern, department, brand, description, occasion, tags.type?.value];
  return given.some((text) => text != null && isSensitive(text));
}

const quiet = (text: string | null): string | null => (text !== null && isSensitive(text) ? null : text);

const isQuiet = ({ query }: BrowsingEvent): boolean => query === null || !isSensitive(query);

const isFit = ({ text, action }: Correction): boolean =>
  action === "reject" || text === null || !isSensitive(text, true);

/** A thing that is no fashion, without its words. */
function silenced(product: Product): Product {
  const tags = { ...product.tags, category: null, type: null, color: null, occasions: [] };
  return { ...product, name: "", category: null, color: null, description: null, occasion: null, tags };
}
