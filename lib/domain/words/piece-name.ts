import type { Product } from "@/lib/domain/dossier";
import { garmentIndex } from "@/lib/domain/taxonomy/garment-index";
import { findTerms } from "@/lib/domain/taxonomy/term-index";
import { words } from "@/lib/domain/taxonomy/text";
import { lower, singular } from "./en-nouns";

/**
 * A product as a sentence calls it, its colour included: "Wrap dress, bottle green crepe" is the "Wrap dress in bottle
 * green crepe", "Court sneaker" in white the "Court sneaker in white".
 */
export function nameWithColor(product: Pick<Product, "name" | "color" | "tags">): string {
  const { name } = product;
  const color = product.color ?? product.tags.color?.value ?? null;
  const family = product.tags.color?.value ?? null;
  const comma = name.lastIndexOf(", ");
  const tail = comma === -1 ? "" : name.slice(comma + 2);
  if (tail !== "" && [color, family].some((word) => word !== null && says(tail, word)))
    return `${name.slice(0, comma)} in ${tail}${kindIfUnsaid(product)}`;
  const kind = kindIfUnsaid(product);
  const said = [color, family].some((word) => word !== null && says(name, word));
  return `${color === null || said ? name : `${name} in ${lower(color)}`}${kind}`;
}

/** " (blazer)" for a name like "Rose" that does not say what the piece is. */
function kindIfUnsaid({ name, tags }: Pick<Product, "name" | "tags">): string {
  if (!tags.type || findTerms(garmentIndex, words(name)).length > 0) return "";
  const type = singular(tags.type.value);
  return lower(name).includes(type) ? "" : ` (${type})`;
}

function says(name: string, color: string): boolean {
  const words = lower(name).split(/[^\p{L}]+/u);
  return lower(color)
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && words.includes(word));
}

/** "the Wrap dress in bottle green crepe", for use inside a sentence. */
export const theProduct = (product: Pick<Product, "name" | "color" | "tags">): string =>
  `the ${nameWithColor(product).replace(/^the /i, "")}`;
