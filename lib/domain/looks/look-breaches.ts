import type { Look, LookPiece } from "@/lib/contracts/profile";
import type { Reading } from "@/lib/domain/profile/reading";
import type { BuiltLooks } from "./build-looks";
import { harmonyOf, MOST_ACCENTS } from "./color-harmony";
import { type Garment, toGarment } from "./garment";
import { isSuit } from "./outfit";
import { isAffordable } from "./prices";
import { isForWearer, readWearer, type Wearer } from "./wearer";

/**
 * What is wrong with the looks of a person, from the records and not from the search that made them; empty when all is
 * well. Every look keeps these laws, so this is for tests and for looking at a retailer's own range.
 */
export function lookBreaches(reading: Reading, { looks, gaps }: BuiltLooks): string[] {
  const wearer = readWearer(reading);
  const empty = looks.flatMap(({ pieces }) => pieces).filter(({ product_id }) => product_id === null);
  const breaches = gaps.size === empty.length ? [] : [`${empty.length} empty places, ${gaps.size} reasons`];
  return [...breaches, ...looks.flatMap((look) => breachesOf(reading, wearer, look))];
}

function breachesOf(reading: Reading, wearer: Wearer, { occasion, pieces }: Look): string[] {
  const found: string[] = [];
  const slots = pieces.map(({ slot }) => slot);
  if (new Set(slots).size < slots.length) found.push("two pieces of one slot");
  if (slots.includes("one-piece") && slots.includes("top")) found.push("a top over a dress");
  const worn: Garment[] = [];
  for (const piece of pieces) {
    if (piece.why.length < 6 || !piece.why.endsWith(".")) found.push(`no reason: ${piece.why}`);
    if (piece.product_id === null) continue;
    if (!piece.owned) found.push(...offerBreaches(reading, wearer, piece));
    const own = reading.own.findLast(({ line }) => line.product_id === piece.product_id);
    const product = piece.owned ? own?.product : reading.catalogue.find(({ id }) => id === piece.product_id);
    const garment = product && toGarment(product, piece.owned ? own!.tags! : product.tags);
    if (garment) worn.push(garment);
    else found.push(`no such piece: ${piece.product_id}`);
  }
  return [...found, ...togetherBreaches(worn, wearer.season)].map((text) => `${occasion}: ${text}`);
}

function offerBreaches({ catalogue, dossier }: Reading, wearer: Wearer, piece: LookPiece): string[] {
  const product = catalogue.find(({ id }) => id === piece.product_id);
  if (!product) return [`not in the range: ${piece.product_id}`];
  const { tags, price, stock, sizes } = product;
  const there = stock?.some(
    ({ quantity, size, store_id }) =>
      quantity > 0 &&
      (wearer.store === null || store_id === wearer.store) &&
      (piece.size === null || size === piece.size),
  );
  const laws: [broken: boolean, law: string][] = [
    [dossier.lines.some(({ product_id }) => product_id === product.id), "bought before"],
    [!isForWearer(wearer, tags.department?.value ?? null), "of another department"],
    [!isAffordable(wearer.prices.usual(tags.category?.value ?? null), price), "outside the usual prices"],
    [piece.size !== null && !sizes.includes(piece.size), "not cut in the size"],
    [wearer.present && stock !== null && there !== true, "not in stock"],
    [piece.in_stock !== (wearer.present && stock !== null ? true : null), "stock told wrongly"],
  ];
  return laws.filter(([broken]) => broken).map(([, law]) => `${law}: ${product.id}`);
}

function togetherBreaches(worn: readonly Garment[], now: string): string[] {
  const found: string[] = [];
  const grades = worn.flatMap(({ grade }) => grade ?? []);
  if (Math.max(...grades) - Math.min(...grades) > 1) found.push(`formality ${grades}`);
  const seasons = new Set([now, ...worn.map(({ season }) => season)]);
  if (seasons.has("summer") && seasons.has("winter")) found.push("summer and winter");
  const printed = worn.filter(({ print }) => print !== null);
  const suit = printed.length === 2 && isSuit(printed[0]!, printed[1]!);
  if (printed.length > 1 && !suit) found.push("two patterns");
  const accents = new Set(worn.flatMap(({ tone }) => (tone && !tone.neutral ? [tone.color] : [])));
  if (accents.size > MOST_ACCENTS) found.push(`accents ${[...accents]}`);
  for (const [i, a] of worn.entries())
    for (const b of worn.slice(i + 1))
      if (a.tone && b.tone && harmonyOf(a.tone, b.tone, a.small || b.small) === null)
        found.push(`${a.tone.color} with ${b.tone.color}`);
  return found;
}
