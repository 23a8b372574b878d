import type { Money } from "@/lib/contracts/money";

/**
 * Money as a person writes it: whole units without decimals ("R$ 1,690", "€18,900", "US$ 11.86"), less than a
 * cent with its first two figures ("US$ 0.00042").
 * A symbol that ends a word stands off from the figure by a space that does not break.
 */
export function formatMoney({ amount, currency }: Money, locale = "en"): string {
  const value = Number(amount);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: decimals(Math.abs(value)),
  });
  const parts = format.formatToParts(value);
  return parts
    .map(({ type, value: text }, at) => {
      const standsOff = type === "currency" && /[A-Z]/.test(text) && parts[at + 1]?.type === "integer";
      return standsOff ? `${text}\u00a0` : text;
    })
    .join("");
}

/** Two, but to the second figure that says something of less than a cent; a millionth is the least that is told. */
function decimals(value: number): number {
  return value > 0 && value < 0.01 ? Math.min(6, 1 - Math.floor(Math.log10(value))) : 2;
}
