import { sureness } from "./confidence";
import type { GarmentEntry } from "./garment-index";
import type { Noun } from "./noun-index";
import { type OtherThings, petThings } from "./other-things";
import { headOf, type ProductText, type Reading } from "./product-text";
import { refine } from "./refine";
import type { Hit } from "./term-index";
import { parts, stray } from "./weak-garments";

/** What a product is by its words: a garment, or a thing that is no fashion (`thing` null: of no topic we know). */
export type Identity =
  | { garment: GarmentEntry; confidence: number }
  | { garment: null; thing: OtherThings | null; confidence: number };

const overriding = new Set(["swim", "nightwear"]);
const keepsItself = new Set(["swim", "nightwear", "shoes", "bag"]);

/**
 * What the product is, from its words: in English the last noun before the first preposition of the description's first
 * sentence, else the last of the name, else the first anywhere; in Portuguese and Spanish the name comes first. Swim and
 * night words, a "set" of something and the refinements then correct it. A product with a description that names nothing
 * we know is no fashion: of fashion the words are known. Null when there is a name only and it tells nothing.
 */
export function identify(text: ProductText): Identity | null {
  const { title, opening, rest, romance, described } = text;
  // "Jumper for a dog": a garment, and none of ours.
  if ([...title.nouns, ...opening.nouns].some((hit) => hit.entry.thing === petThings && hit.end - hit.start > 1))
    return { garment: null, thing: petThings, confidence: sureness.name };
  const named = headOf(title, romance) ?? title.nouns.at(-1) ?? null;
  const lead = romance ? title.nouns[0] : null;
  const found =
    sure(lead, sureness.opening) ??
    sure(ofOpening(headOf(opening, romance), named, opening, title), sureness.opening) ??
    sure(named, sureness.name) ??
    sure(
      rest.nouns.find((hit) => !stray.has(hit.entry.garment?.type ?? "")),
      sureness.anywhere,
    );
  const unknown: Identity | null = described ? { garment: null, thing: null, confidence: sureness.unnamed } : null;
  const set = found?.garment?.type === "set" ? found : found?.garment && namedSet(text);
  const settled = set ? contents(set, text) : found;
  if (!settled?.garment) return settled ?? unknown;
  return refine(override(settled, text), text);
}

/** "Bodysuit and pair of trousers" under "Milo set": several pieces, and the name says that they are one. */
function namedSet({ title, opening }: ProductText): Identity | null {
  const set = title.hits.find((hit) => hit.entry.type === "set");
  const slots = new Set(opening.hits.filter((hit) => !parts.has(hit.entry.type)).map((hit) => hit.entry.slot));
  return set && slots.size > 1 && title.hits.length === 1
    ? { garment: set.entry, confidence: sureness.corrected }
    : null;
}

/** What a "set" is a set of: its contents' garment when they are of one slot; null for a set of nothing we know. */
function contents(found: Identity, { title, opening, rest }: ProductText): Identity | null {
  const named = [...title.nouns, ...opening.nouns].filter((hit) => hit.entry.garment?.type !== "set");
  const inside = named[0]
    ? named
    : rest.nouns.filter((hit) => hit.entry.garment?.slot === "top" || !stray.has(hit.entry.garment?.type ?? ""));
  const first = inside[0]?.entry;
  if (!first?.garment) return sure(inside[0], sureness.corrected);
  const alike = inside.every((hit) => !hit.entry.garment || hit.entry.garment.slot === first.garment.slot);
  return alike ? { garment: first.garment, confidence: sureness.corrected } : found;
}

/**
 * The head of the opening, unless the name tells better: parts of garments ("A standing collar and a row of buttons"
 * under "Portrait blouse"), and things where the name has the garment or is a thing itself that the opening repeats.
 */
function ofOpening(head: Hit<Noun> | null, named: Hit<Noun> | null, opening: Reading, title: Reading) {
  if (!head || !named) return head;
  if (head.entry.thing) return null;
  if (named.entry.thing && opening.nouns.some((hit) => hit.entry.thing)) return null;
  return parts.has(head.entry.garment.type) && title.hits.length > 0 ? null : head;
}

const sure = (hit: Hit<Noun> | null | undefined, confidence: number): Identity | null => {
  if (!hit) return null;
  const { garment, thing } = hit.entry;
  return garment ? { garment, confidence } : { garment: null, thing, confidence };
};

function override(found: Identity & { garment: GarmentEntry }, { opening, title }: ProductText) {
  const others = [...opening.hits, ...title.hits].map((hit) => hit.entry);
  if (!keepsItself.has(found.garment.slot)) {
    const other = others.find((entry) => overriding.has(entry.slot));
    if (other) return { garment: other, confidence: sureness.corrected };
  }
  return found;
}
