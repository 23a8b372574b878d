import type { Prices } from "@/lib/contracts/engine";
import type { Money } from "@/lib/contracts/money";

export type Tokens = { input: number; output: number };

export const noTokens: Tokens = { input: 0, output: 0 };
export const addTokens = (a: Tokens, b: Tokens): Tokens => ({ input: a.input + b.input, output: a.output + b.output });

/**
 * What tokens cost, in millionths of the prices' currency: a price is of a million tokens, so it is tokens x price. Null
 * without prices.
 */
export const costOf = (tokens: Tokens, prices: Prices | null): number | null =>
  prices && Math.round(tokens.input * prices.input + tokens.output * prices.output);

/** An amount of money in millionths of its currency. */
export const toMillionths = (amount: number): number => Math.round(amount * 1_000_000);

/** Millionths as money: a decimal number without zeros that say nothing, of two places at least. */
export function moneyOf(millionths: number, currency: string): Money {
  const [whole, part] = (millionths / 1_000_000).toFixed(6).split(".") as [string, string];
  return { amount: `${whole}.${part.replace(/0{1,4}$/, "")}`, currency };
}
