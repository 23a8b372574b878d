import type { Money } from "@/lib/contracts/money";

/**
 * Half-octave price band of a unit price, `EUR:7` for 12.34 EUR: a band is 41% wide, whatever the currency. Null when
 * there is no price or it is not above zero.
 */
export function priceBand(money: Money | null): string | null {
  const amount = money ? Number(money.amount) : 0;
  return money && amount > 0 ? `${money.currency}:${Math.floor(2 * Math.log2(amount) + 1e-9)}` : null;
}

/** The middle of a band on the scale of ratios; null for a band of another currency. */
export function bandCentre(band: string, currency: string): number | null {
  const at = band.lastIndexOf(":");
  return band.slice(0, at) === currency ? 2 ** ((Number(band.slice(at + 1)) + 0.5) / 2) : null;
}
