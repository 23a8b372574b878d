import type { Day } from "@/lib/contracts/day";
import type { Random } from "@/lib/domain/random";
import { type Drift, drifts } from "./data/drifts";
import type { Persona } from "./data/persona";
import { types } from "./data/types";
import { month } from "./days";
import type { Piece } from "./products";

/** What somebody reaches for. Weights are relative; the first colour is the strongest. */
export type Taste = {
  types: Readonly<Record<string, number>>;
  colors: readonly string[];
  materials: readonly string[];
  patterns: readonly string[];
  /** Against the middle price of each type. */
  price: number;
};

/** A person's own version of the persona: some types dropped, two become favourites, a palette chosen. */
export function personalTaste(persona: Persona, r: Random, palette?: string): Taste {
  const own: Record<string, number> = {};
  const entries = Object.entries(persona.types);
  for (const [type, weight] of entries)
    if (entries.length < 6 || weight >= 3 || !r.chance(0.25)) own[type] = weight * (0.5 + r.next());
  const candidates = Object.keys(own);
  for (let i = 0; i < 2; i++) {
    const favourite = r.weighted(candidates, (type) => own[type]!);
    if (favourite) own[favourite] = own[favourite]! * 1.8;
  }
  const [low, high] = persona.price;
  return {
    types: own,
    colors: colorsOf(palette ?? r.pick(persona.palettes)),
    materials: persona.materials,
    patterns: persona.patterns,
    price: low + r.next() * (high - low),
  };
}

/** Colour words of a palette; "pale blue" and "bottle green" are one colour each. */
export function colorsOf(palette: string): string[] {
  return (palette.match(/pale blue|bottle green|\S+/g) ?? []).map((c) => c.slice(0, 1).toUpperCase() + c.slice(1));
}

/** The taste after a change. What the drift leaves out stays as it was. */
export function changedTaste(before: Taste, key: keyof typeof drifts): Taste {
  const drift: Drift = drifts[key];
  return {
    types: Object.keys(drift.types).length > 0 ? drift.types : before.types,
    colors: drift.palette ? colorsOf(drift.palette) : before.colors,
    materials: drift.materials ?? before.materials,
    patterns: drift.patterns ?? before.patterns,
    price: drift.price ?? before.price,
  };
}

/** How much a day's season adds to each type or takes from it. São Paulo's year: warm from September to March. */
export function seasonOf(day: Day): (type: string) => number {
  const warm = month(day) >= 9 || month(day) <= 3;
  return (type) => {
    const { season } = types.get(type)!;
    return season ? ((season === "warm") === warm ? 1.3 : 0.45) : 1;
  };
}

/** Types that a piece of clothing is explored in: the same wearers' pieces, no home and no children's things. */
const wearableBy = (department: string): string[] =>
  [...types].filter(([, t]) => t.department === department || t.department === "Unisex").map(([key]) => key);
const wearable = { Women: wearableBy("Women"), Men: wearableBy("Men") };

/** How often somebody looks at what they do not usually wear. */
export const EXPLORES = 0.08;

export function anyType(taste: Taste, r: Random): string {
  const men = Object.keys(taste.types).some((type) => types.get(type)!.department === "Men");
  return r.pick(wearable[men ? "Men" : "Women"]);
}

/** A type of piece for a day: mostly the taste's own. */
export function chooseType(taste: Taste, r: Random, day: Day): string {
  if (r.chance(EXPLORES)) return anyType(taste, r);
  const inSeason = seasonOf(day);
  return r.weighted(Object.keys(taste.types), (type) => taste.types[type]! * inSeason(type))!;
}

/** How much a piece appeals, among pieces of its type whose middle price is `middle`. */
export function appeal(taste: Taste, piece: Piece, middle: number): number {
  const rank = taste.colors.indexOf(piece.color);
  const color = rank < 0 ? 0.4 : [24, 9, 4][rank]!;
  const material = taste.materials.includes(piece.material.toLowerCase()) ? 2.2 : 1;
  const solid = piece.pattern === "Solid" || piece.pattern === "";
  const likesPattern = taste.patterns.includes(piece.pattern.toLowerCase());
  const pattern = solid
    ? taste.patterns.length === 0 || taste.patterns.includes("")
      ? 1
      : 0.5
    : likesPattern
      ? 5
      : 0.3;
  const price = 1 / (1 + ((piece.price / middle - taste.price) * 2.5) ** 2);
  return color * material * pattern * price;
}
