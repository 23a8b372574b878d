import type { Money } from "@/lib/contracts/profile";
import type { Reading } from "@/lib/domain/profile/reading";

/** What is usual for a category: low and high unit price, and the logarithm of the middle. */
export type Usual = { low: number; log: number; high: number; currency: string };

export type Prices = { usual: (category: string | null) => Usual | null };

/** A quarter above the dearest usual price is still within reach; half of the cheapest is beneath. */
const ABOVE = 1.25;
const BELOW = 0.5;

/** The customer's usual prices by category, else over all; of the pieces looked at, when nothing was bought. */
export function readPrices(reading: Reading): Prices {
  const { price } = reading.signals;
  const bands = new Map(
    price.bands.map((band): [string, Usual] => [
      band.category,
      {
        low: Number(band.low),
        log: Math.log(Number(band.median)),
        high: Number(band.high),
        currency: band.currency,
      },
    ]),
  );
  const all =
    price.currency !== null && price.low !== null && price.high !== null && price.median !== null
      ? {
          low: Number(price.low),
          log: Math.log(Number(price.median)),
          high: Number(price.high),
          currency: price.currency,
        }
      : viewedPrices(reading);
  return { usual: (category) => (category === null ? null : bands.get(category)) ?? all };
}

/** Looked-at prices, when nothing was bought. */
function viewedPrices({ views }: Reading): Usual | null {
  const priced = views.flatMap(({ product }) => (product.price ? [product.price] : []));
  const currency = priced[0]?.currency;
  if (currency === undefined) return null;
  const amounts = priced
    .filter((price) => price.currency === currency)
    .map(({ amount }) => Number(amount))
    .sort((a, b) => a - b);
  const middle = amounts[Math.floor((amounts.length - 1) / 2)]!;
  return { low: amounts[0]!, log: Math.log(middle), high: amounts.at(-1)!, currency };
}

/** Within the customer's means and manner? An unknown price is nothing to go by, and no obstacle; another currency is. */
export function isAffordable(usual: Usual | null, price: Money | null, amount = Number(price?.amount)): boolean {
  if (usual === null || price === null) return true;
  if (price.currency !== usual.currency) return false;
  return amount <= usual.high * ABOVE && amount >= usual.low * BELOW;
}
