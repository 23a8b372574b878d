import { formatMoney } from "@/components/products/format-money";
import { plural } from "@/lib/domain/words/en-nouns";
import { valueWord } from "@/lib/domain/words/value-word";

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Two figures are enough for the edge of a band. */
function rounded(amount: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  return String(Math.round(amount / unit) * unit);
}

/** A half-octave price band, `BRL:22`, as `R$ 2,000 to R$ 2,900`. */
function bandWords(band: string): string {
  const [currency = "", step] = band.split(":");
  const edge = (at: number) => formatMoney({ amount: rounded(2 ** (at / 2)), currency });
  return `${edge(Number(step))} to ${edge(Number(step) + 1)}`;
}

/** What moved, as a person says it: an attribute's value alone where it speaks for itself. */
export function attributeWords(attribute: string, value: string): string {
  if (attribute === "price_band") return bandWords(value);
  if (attribute === "formality") return `Formality ${value} of 5`;
  if (attribute === "occasion") return `For ${valueWord("occasion", value)}`;
  if (attribute === "department") return capital(valueWord("department", value));
  if (attribute === "pattern") return capital(valueWord("pattern", value));
  if (attribute === "type" || attribute === "category") return capital(plural(value));
  return capital(valueWord("color", value));
}
