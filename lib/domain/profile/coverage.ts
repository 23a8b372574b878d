import type { Coverage } from "@/lib/contracts/profile";
import type { Dossier } from "@/lib/domain/dossier";

/** What the profile was made from: all of the customer's records up to as_of, returned and non-fashion ones too. */
export function coverageOf({ lines, events }: Dossier): Coverage {
  const days = [...lines, ...events].map(({ day }) => day).sort();
  return {
    orders: new Set(lines.map(({ order_id }) => order_id)).size,
    items: lines.length,
    events: events.length,
    first_at: days[0] ?? null,
    last_at: days.at(-1) ?? null,
  };
}

/** What is missing for any profile at all, or null when there is a kept purchase or a view of something to wear. */
export function missingData({ lines, events, products }: Dossier): string[] | null {
  const wearable = (id: string | null) => id !== null && products[id]?.tags.fashion === true;
  const bought = lines.filter(({ returned }) => !returned);
  if (bought.some(({ product_id }) => wearable(product_id) || products[product_id] === undefined)) return null;
  if (events.some(({ type, product_id }) => type === "product_viewed" && wearable(product_id))) return null;
  const missing = [];
  if (bought.length === 0) missing.push("purchases");
  else missing.push("purchases of clothing, shoes or accessories");
  missing.push(events.length === 0 ? "views" : "views of clothing, shoes or accessories");
  return missing;
}
