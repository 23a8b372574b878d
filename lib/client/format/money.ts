import type { Money } from "@/lib/contracts/profile";

/** `R$ 5,940` or `€18,900`: the currency's own sign; cents only where there are some. */
export function formatMoney(money: Money): string {
  const amount = Number(money.amount);
  const parts = new Intl.NumberFormat("en", {
    style: "currency",
    currency: money.currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  }).formatToParts(amount);
  return parts
    .map((part) => {
      if (part.type !== "currency") return part.value;
      // "R$5,940" is misread: a sign that starts with a letter keeps a distance.
      return /^[A-Za-z]/.test(part.value) ? `${part.value}\u00a0` : part.value;
    })
    .join("")
    .replace("\u00a0\u00a0", "\u00a0");
}

/** The same number with the multiplication sign, one decimal: `3.7×`. */
export function formatLift(lift: number): string {
  return `${lift.toFixed(1)}×`;
}

/** A share as whole percent; below one percent says so. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return "<1%";
  return `${Math.round(share * 100)}%`;
}
