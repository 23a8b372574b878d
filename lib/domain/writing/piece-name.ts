import type { Product } from "@/lib/domain/dossier";
import { lower } from "./en-nouns";

/** The product's name, with its colour after it when the name does not say it. */
export function nameWithColor(product: Product): string {
  const color = product.color ?? product.tags.color?.value ?? null;
  if (color === null || says(product.name, color)) return product.name;
  const family = product.tags.color?.value;
  return family !== undefined && says(product.name, family) ? product.name : `${product.name} in ${lower(color)}`;
}

function says(name: string, color: string): boolean {
  const words = lower(name).split(/[^\p{L}]+/u);
  return lower(color)
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && words.includes(word));
}

/** "the Wrap coat", for use inside a sentence. */
export const theProduct = (product: Product): string => `the ${nameWithColor(product)}`;
