import { formatMoney } from "@/components/products/format-money";
import { daysAgo } from "@/lib/client/format/day";
import type { CustomerListItem } from "@/lib/contracts/customer";
import type { Day } from "@/lib/contracts/day";

/** `a, b and c`; more than three pieces are counted. */
function listed(pieces: string[]): string {
  if (pieces.length > 3) return `${pieces.slice(0, 2).join(", ")} and ${pieces.length - 2} more`;
  return pieces.length < 2 ? (pieces[0] ?? "") : `${pieces.slice(0, -1).join(", ")} and ${pieces.at(-1)}`;
}

/** `Last bought blazer and pumps 3 months ago, R$ 8,790.` */
export function purchaseWords(purchase: CustomerListItem["last_purchase"], today: Day): string {
  if (!purchase) return "Nothing bought yet.";
  const pieces = listed(purchase.pieces);
  const total = purchase.total ? `, ${formatMoney(purchase.total)}` : "";
  return `Last bought ${pieces ? `${pieces} ` : ""}${daysAgo(purchase.day, today)}${total}.`;
}

/** How old the profile is: `Written today`, `9 days old`. */
export function profileAge(asOf: Day, today: Day): string {
  const age = daysAgo(asOf, today);
  if (age === "today" || age === "yesterday") return `Written ${age}`;
  return age.replace(" ago", " old");
}
