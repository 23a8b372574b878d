import type { Money } from "@/lib/contracts/money";
import { type Said, said } from "./said";

const formats = new Map<string, Intl.NumberFormat>();

/** "R$5,940", "R$ 5.940": whole units from 100 on, since nobody plans by the cent. */
export function moneyText({ amount, currency }: Money): Said {
  const value = Number(amount);
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2;
  return said(format("en", currency, digits).format(value), format("pt-BR", currency, digits).format(value));
}

function format(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}
