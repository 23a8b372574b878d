import { formatMoney } from "@/components/products/format-money";
import type { Money } from "@/lib/contracts/money";
import type { Look } from "@/lib/contracts/profile";

/** Hundredths, so that sums of prices stay exact. */
const cents = (money: Money) => Math.round(Number(money.amount) * 100);

/**
 * What completes a look: the prices of the pieces that are not owned, and how that compares with the usual ticket.
 * Null when nothing is missing, when a price is unknown, or when the prices are in several currencies.
 */
export function lookTotal(
  look: Pick<Look, "pieces">,
  tickets: readonly Money[],
): { price: string; words: string } | null {
  const missing = look.pieces.filter((piece) => piece.product_id !== null && !piece.owned);
  const prices = missing.flatMap((piece) => piece.price ?? []);
  const currency = prices[0]?.currency;
  if (!currency || prices.length < missing.length || prices.some((price) => price.currency !== currency)) return null;
  const sum = prices.reduce((total, price) => total + cents(price), 0);
  const ticket = tickets.find((money) => money.currency === currency);
  const usual = ticket ? cents(ticket) : 0;
  const compared = usual > 0 ? `, ${(sum / usual).toFixed(1)}× the usual ticket` : "";
  const words = missing.length === look.pieces.length ? `for all of it${compared}` : `to complete${compared}`;
  return { price: formatMoney({ amount: (sum / 100).toFixed(2), currency }), words };
}
