import { lineRefs, type Piece, type Reading } from "@/lib/domain/profile/reading";
import { moneyText } from "@/lib/domain/words/money";
import { aNoun } from "@/lib/domain/words/nouns";
import { capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import { isUnderwear } from "./brief-words";

/** What was paid for a piece, in words, with the fact that says so. */
export type Price = { text: Said; evidence: string };

/** The pieces with a price in the main currency, cheapest first; null of fewer than six. */
function pricedPieces({ signals, pieces }: Reading): Piece[] | null {
  const { currency } = signals.price;
  const known = pieces
    .filter(
      ({ line, tags }) => line.unit_price?.currency === currency && tags?.type && Number(line.unit_price.amount) > 0,
    )
    .sort((a, b) => priceOf(a) - priceOf(b));
  return known.length < 6 ? null : known;
}

const priceOf = ({ line }: Piece): number => Number(line.unit_price!.amount);
const kindOf = ({ tags }: Piece): Said => aNoun(tags!.type!.value);

/**
 * From the cheapest to the dearest piece, when they are three times apart and of different kinds. Null where one of them is
 * underwear: a range without it would not be true, and nobody wants to be known by it.
 */
export function priceRange(reading: Reading): Price | null {
  const known = pricedPieces(reading);
  if (!known) return null;
  const [low, high] = [known[0]!, known.at(-1)!];
  if (low.tags!.type!.value === high.tags!.type!.value) return null;
  if (priceOf(high) < 3 * priceOf(low) || isUnderwear([low, high])) return null;
  const prices = [low, high].map(({ line }) => moneyText(line.unit_price!)) as [Said, Said];
  const text = said(
    en`From ${kindOf(low)} at ${prices[0]} to ${kindOf(high)} at ${prices[1]}`,
    pt`De ${kindOf(low)} por ${prices[0]} a ${kindOf(high)} por ${prices[1]}`,
  );
  const evidence = reading.ledger.note({
    kind: "price",
    statement: en`${text}: the lowest and the highest price paid for a piece.`,
    refs: lineRefs([low, high]),
    n: known.length,
    certainty: "counted",
  });
  return { text: capital(text), evidence };
}

/** The dearest piece, where the cheapest is better left unsaid. */
export function highestPrice(reading: Reading): Price | null {
  const known = pricedPieces(reading);
  const high = known?.at(-1);
  if (!known || !high || isUnderwear([high])) return null;
  const price = moneyText(high.line.unit_price!);
  const evidence = reading.ledger.note({
    kind: "price",
    statement: en`${capital(kindOf(high))} at ${price}: the highest price paid for a piece.`,
    refs: lineRefs([high]),
    n: known.length,
    certainty: "counted",
  });
  return { text: said(en`Up to ${price}, for ${kindOf(high)}`, pt`Até ${price}, por ${kindOf(high)}`), evidence };
}
