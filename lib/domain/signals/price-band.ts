import type { Money } from "@/lib/contracts/profile";

/**
 * Half-octave price band of a unit price, `EUR:7` for 12.34 EUR: a band is 41% wide, whatever the currency. Null when
 * there is no price or it is not above zero.
 */
export function priceBand(money: Money | null): string | null {
  const amount = money ? Number(money.amount) : 0;
  return money && amount > 0 ? `${money.currency}:${Math.floor(2 * Math.log2(amount) + 1e-9)}` : null;
}
