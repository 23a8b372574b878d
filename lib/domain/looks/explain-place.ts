import type { Reading } from "@/lib/domain/profile/reading";
import { capital, dayText, moneyText, monthYearText, timesWord } from "@/lib/domain/words/en-words";
import { occasionPhrase } from "@/lib/domain/words/occasion-words";
import { colorClause, colouredOf, type Uses } from "./explain-color";
import type { Liking } from "./liking";
import { type Chosen, type Frame, isSuit } from "./outfit";
import { sizesOf } from "./sizes";
import { stockOf, type Wearer } from "./wearer";

/** What has been said in a look already: a reason is given once, and a piece referred to in turn. */
export type Said = { reasons: Set<string>; uses: Uses; stocked: number };
export const nothingSaid = (): Said => ({ reasons: new Set(), uses: new Map(), stocked: 0 });

export type LookFacts = { reading: Reading; wearer: Wearer; liking: Liking; frame: Frame; chosen: readonly Chosen[] };

/** Why the piece is in the look: an own piece by since when it is owned, a suggested one by colour, taste and stock. */
export function explainPlace(facts: LookFacts, place: Chosen, isAnchor: boolean, said: Said): string {
  const clauses = place.own ? ownClauses(facts, place, isAnchor, said) : newClauses(facts, place, said);
  return `${capital(clauses.length > 0 ? clauses.join("; ") : "suits the rest of the look")}.`;
}

function ownClauses({ reading, chosen }: LookFacts, place: Chosen, isAnchor: boolean, said: Said): string[] {
  const { line } = place.own!;
  const first = reading.pieces.find((piece) => piece.line.product_id === line.product_id)?.line ?? line;
  const since = monthYearText(first.day);
  const kept = reading.company ? `ordered since ${since}` : `owned since ${since}`;
  const lead = isAnchor ? `the piece the ${reading.company ? "set" : "look"} is built on, ${kept}` : kept;
  // The anchor is what the others are matched to: its colour needs no reason.
  return isAnchor ? [lead] : [lead, ...matchClauses(place, chosen, said)];
}

function newClauses(facts: LookFacts, place: Chosen, said: Said): string[] {
  const taste = tasteClause(facts, place, said);
  const stock = stockClause(facts, place, said);
  return [
    ...matchClauses(place, facts.chosen, said),
    ...(taste === null ? [] : [taste]),
    ...(stock === null ? [] : [stock]),
  ];
}

function matchClauses(place: Chosen, chosen: readonly Chosen[], said: Said): string[] {
  const rest = chosen.filter((other) => other !== place);
  if (rest.some((other) => isSuit(place.garment, other.garment) && place.garment.print !== null))
    return [`the other half of the suit, in the same ${place.garment.print}`];
  const clause = colorClause(place.garment, colouredOf(rest), said.uses);
  return clause === null ? [] : [clause];
}

/** The first thing that speaks for the piece and was not said of another one: a look at it, a taste, its make, its price. */
function tasteClause(
  { reading, wearer, liking, frame, chosen }: LookFacts,
  { garment, product }: Chosen,
  said: Said,
): string | null {
  const { viewed, marked } = liking;
  const prints = chosen.filter((each) => each.garment.print !== null).length;
  const view = viewed.get(garment.id);
  if (view) return `looked at ${timesWord(view.times)}, last on ${dayText(view.last, reading.dossier.as_of)}`;
  const likes: [attribute: string, value: string | null, noun: string][] = [
    ["color", garment.tone?.color ?? null, "a colour"],
    ["material", garment.material, `${garment.material}, a material`],
    ["type", garment.type, "a kind of piece"],
  ];
  const usual = wearer.prices.usual(product!.tags.category?.value ?? null);
  const price = product!.price;
  const within =
    usual && price && Number(price.amount) >= usual.low && Number(price.amount) <= usual.high
      ? `${moneyText(price)} is a usual price`
      : null;
  const made = product!.tags.occasions.some(({ value, source }) => value === frame.occasion && source === "given");
  const reasons: [kind: string, holds: boolean, text: string | null][] = [
    ...likes.map(([attribute, value, noun]): [string, boolean, string | null] => {
      const strength = marked.get(`${attribute} ${value}`);
      return [
        attribute,
        strength !== undefined,
        strength === "tends" ? `${noun} often chosen` : `${noun} of preference`,
      ];
    }),
    ["print", garment.print !== null && prints === 1, `the one pattern, ${garment.print}`],
    ["made", made, `made for ${occasionPhrase(frame.occasion)}`],
    ["price", within !== null, within],
  ];
  const found = reasons.find(([kind, holds]) => holds && !said.reasons.has(kind));
  if (found) said.reasons.add(found[0]);
  return found?.[2] ?? null;
}

/** Where it hangs, in which size, and whether it is the last one. */
function stockClause({ reading, wearer }: LookFacts, { garment, product }: Chosen, said: Said): string | null {
  const { size } = wearer.sizes.in(garment.slot, product!);
  if (stockOf(wearer, product!, size) !== true) return null;
  const where = wearer.store === null ? "" : ` at ${wearer.storeName ?? "the store"}`;
  const left = product!
    .stock!.filter(
      (row) => (wearer.store === null || row.store_id === wearer.store) && (size === null || row.size === size),
    )
    .reduce((sum, { quantity }) => sum + quantity, 0);
  if (left === 1) return `the last one${size === null ? "" : ` in ${size}`}${where}`;
  if (size === null && !reading.company && sizesOf(product!).length > 1) return `in stock${where}, size to ask`;
  const again = said.stocked++ > 0;
  if (size === null) return again ? "in stock too" : `in stock${where}`;
  return again ? `${size} in stock too` : `${size} in stock${where}`;
}
