import type { Product } from "@/lib/domain/dossier";
import { lower } from "./en-nouns";
import type { Said } from "./said";
import { colorSaid } from "./values";

/**
 * The colour as the house calls it when every piece of the family has the same name in its colour column ("Oxblood"
 * rather than burgundy); else the family.
 */
export function colorWordOf(family: string, things: readonly { product: Product | null }[]): string {
  const names = new Set(things.map(({ product }) => lower(product?.color ?? family)));
  const [name] = names;
  return names.size === 1 && name !== undefined && /^[a-z]+(?: [a-z]+)?$/.test(name) ? name : lower(family);
}

/** The same in both languages. */
export const colorSaidOf = (family: string, things: readonly { product: Product | null }[]): Said =>
  colorSaid(colorWordOf(family, things));
