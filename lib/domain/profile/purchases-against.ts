import type { Correction, Dossier, PurchaseLine } from "@/lib/domain/dossier";
import { hasTrait } from "./has-trait";

/**
 * The kept purchases since a claim was set that speak against it, although the records alone do not make it. A pin's
 * sentence was said once and is said no more: whatever was bought since. A person's own words cannot be read: only
 * pieces of the very colour, cloth or kind that they are about, and nothing where the key names none.
 */
export function purchasesAgainst({ key, action, day }: Correction, { lines, products }: Dossier): PurchaseLine[] {
  const newer = lines.filter((line) => line.day > day && !line.returned);
  if (action === "pin") return newer;
  const isAbout = hasTrait(key);
  return isAbout === null ? [] : newer.filter(({ product_id }) => isAbout(products[product_id]?.tags ?? null));
}
