import type { Reading } from "@/lib/domain/profile/reading";
import { dayText, monthYearText } from "@/lib/domain/words/days";
import { moneyText } from "@/lib/domain/words/money";
import { timesWord } from "@/lib/domain/words/numbers";
import { occasionPhrase } from "@/lib/domain/words/occasions";
import { capital, en } from "@/lib/domain/words/said";
import { type Coloured, colorClause, type Uses } from "./explain-color";
import type { Garment } from "./garment";
import type { Liking } from "./liking";
import { type Chosen, type Frame, isSuit } from "./outfit";
import { sizesOf } from "./sizes";
import { stockOf, type Wearer } from "./wearer";

/** What has been said in a look already: a reason is given once, and a piece referred to in turn. */
export type Spoken = { reasons: Set<string>; uses: Uses; stocked: number };
export const nothingSaid = (): Spoken => ({ reasons: new Set(), uses: new Map(), stocked: 0 });

export type LookFacts = {
  reading: Reading;
  wearer: Wearer;
  liking: Liking;
  frame: Frame;
  chosen: readonly Chosen[];
  /** Those of them whose colour is known. */
  coloured: readonly Coloured[];
};

/** Why the piece is in the look: an own piece by since when it is owned, a suggested one by colour, taste and stock. */
export function explainPlace(facts: LookFacts, place: Chosen, isAnchor: boolean, said: Spoken): string {
  const clauses = place.own ? ownClauses(facts, place, isAnchor, said) : newClauses(facts, place, said);
  return `${capital(clauses.length > 0 ? clauses.join("; ") : "suits the rest of the look")}.`;
}

function ownClauses(facts: LookFacts, place: Chosen, isAnchor: boolean, said: Spoken): string[] {
  const { reading } = facts;
  const { line } = place.own!;
  const first = reading.pieces.find((piece) => piece.line.product_id === line.product_id)?.line ?? line;
  const since = monthYearText(first.day);
  const kept = reading.company ? en`ordered since ${since}` : en`owned since ${since}`;
  const lead = isAnchor ? `the piece the ${reading.company ? "set" : "look"} is built on, ${kept}` : kept;
  // The anchor is what the others are matched to: its colour needs no reason.
  return isAnchor ? [lead] : [lead, ...matchClauses(facts, place, said)];
}

function newClauses(facts: LookFacts, place: Chosen, said: Spoken): string[] {
  const taste = tasteClause(facts, place, said);
  const stock = stockClause(facts, place, said);
  return [...matchClauses(facts, place, said), ...(taste === null ? [] : [taste]), ...(stock === null ? [] : [stock])];
}

function matchClauses({ chosen, coloured }: LookFacts, place: Chosen, said: Spoken): string[] {
  const rest = chosen.filter((other) => other !== place);
  if (rest.some((other) => isSuit(place.garment, other.garment) && place.garment.print !== null))
    return [`the other half of the suit, in the same ${place.garment.print}`];
  const others = coloured.filter(({ garment }) => garment !== place.garment);
  const clause = colorClause(place.garment, others, said.uses, others.length === rest.length);
  return clause === null ? [] : [clause];
}

/** The first thing that speaks for the piece and was not said of another one: a look at it, a taste, its make, its price. */
function tasteClause(
  { reading, wearer, liking, frame, chosen }: LookFacts,
  { garment, product }: Chosen,
  said: Spoken,
): string | null {
  const { viewed, marked } = liking;
  // Where a pattern is unknown, who knows which is the only one.
  const onlyPrint = chosen.every((each) => each.garment === garment || isPlain(each.garment));
  const view = viewed.get(garment.id);
  if (view && view.times > 1)
    return en`looked at ${timesWord(view.times)}, last on ${dayText(view.last, reading.dossier.as_of)}`;
  const likes: [attribute: string, value: string | null, noun: string][] = [
    ["color", garment.tone?.color ?? null, "a colour"],
    ["material", garment.material, `${garment.material}, a material`],
    ["type", garment.type, "a kind of piece"],
  ];
  const usual = wearer.prices.usual(product!.tags.category?.value ?? null);
  const price = product!.price;
  const within =
    usual && price && Number(price.amount) >= usual.low && Number(price.amount) <= usual.high
      ? en`${moneyText(price)} is a usual price`
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
    ["print", garment.print !== null && onlyPrint, `the one pattern, ${garment.print}`],
    ["made", made, en`made for ${occasionPhrase(frame.occasion)}`],
    ["price", within !== null, within],
  ];
  const found = reasons.find(([kind, holds]) => holds && !said.reasons.has(kind));
  if (found) said.reasons.add(found[0]);
  return found?.[2] ?? null;
}

const isPlain = ({ small, print, tags }: Garment): boolean => print === null && (small || tags.pattern !== null);

/** Where it hangs, in which size, and whether it is the last one. */
function stockClause({ reading, wearer }: LookFacts, { garment, product }: Chosen, said: Spoken): string | null {
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
