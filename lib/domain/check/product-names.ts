import type { CatalogueProduct, Product } from "@/lib/domain/dossier";
import { pieceName } from "@/lib/domain/words/pieces";
import { fold } from "./sensitive-words";
import { wordsOf } from "./tokens";

/** Names of two words or more, by their first word. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

const ofCatalogue = new WeakMap<readonly CatalogueProduct[], NameIndex>();

/** Product names of the range (indexed once per catalogue array). */
export function indexNames(catalogue: readonly CatalogueProduct[]): NameIndex {
  const known = ofCatalogue.get(catalogue);
  if (known) return known;
  const index = buildNames(catalogue);
  ofCatalogue.set(catalogue, index);
  return index;
}

export function buildNames(products: readonly Pick<Product, "name" | "color" | "tags">[]): NameIndex {
  const index = new Map<string, Set<string>>();
  for (const product of products) {
    for (const name of [product.name, pieceName(product).en]) {
      const words = wordsOf(name);
      if (words.length < 2) continue;
      const names = index.get(words[0]!) ?? new Set();
      names.add(words.join(" "));
      index.set(words[0]!, names);
    }
  }
  return new Map(
    [...index].map(([word, names]) => [word, [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))]),
  );
}

/** Product names that stand in the text, longest at each place. */
export function namesIn(text: string, indexes: readonly NameIndex[]): string[] {
  const words = wordsOf(text);
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const rest = `${words.slice(i, i + 12).join(" ")} `;
    for (const index of indexes) {
      const name = index.get(words[i]!)?.find((candidate) => rest.startsWith(`${candidate} `));
      if (name) {
        found.push(name);
        break;
      }
    }
  }
  return found;
}

export const quotation = /“[^”]*”|"[^"]*"|«[^»]*»/gu;

/**
 * The text without its quotations and without these names of `namesIn`. Names are found by their words, lower case without
 * accents; so are they taken out.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  let left = text.replace(quotation, " ");
  for (const name of names) {
    const pattern = name.split(" ").join("[^\\p{L}\\d]+");
    const low = fold(left);
    const found = low.length === left.length ? new RegExp(pattern, "u").exec(low) : null;
    if (found) left = `${left.slice(0, found.index)} ${left.slice(found.index + found[0].length)}`;
  }
  return left;
}
