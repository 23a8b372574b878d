import type { ProductTags } from "@/lib/contracts/tags";
import type { Product } from "@/lib/domain/dossier";
import { colorWordOf } from "@/lib/domain/words/color-word";
import { type Tone, toneOf } from "./color-harmony";
import { gradeOf } from "./going-out";
import { isPatterned } from "./is-patterned";
import { seasonOfPiece } from "./season-of";

/** A piece, owned or of the range, as a look sees it. Null is unknown, and stands in nobody's way. */
export type Garment = {
  id: string;
  slot: string;
  /** Shoes, bags, accessories, jewellery: a small part of what is seen. */
  small: boolean;
  department: string | null;
  type: string | null;
  silhouette: string;
  tone: Tone | null;
  material: string | null;
  /** Null when plain. */
  print: string | null;
  grade: number | null;
  season: string | null;
  occasions: readonly string[];
  /** Same kind, colour, cloth and pattern: owning one, nobody needs the other. And same kind and colour: hardly. */
  twin: string;
  near: string;
  tags: ProductTags;
  product: Product;
};

/** The colour as the house calls it on this piece: a reader sees the word, harmony the family. */
export const colorWordFor = ({ tone, product }: Garment): string | null =>
  tone && colorWordOf(tone.color, [{ product }]);

const small = new Set(["shoes", "bag", "accessory", "jewellery"]);
/** A taxonomy that has only a formality to go by takes a silk scarf for evening wear: no word for an accessory. */
const WEAK = 0.5;

/** Null for what takes no place in a look: no garment, or of no known slot. */
export function toGarment(product: Product, tags: ProductTags): Garment | null {
  if (!tags.fashion || !tags.slot) return null;
  const slot = tags.slot.value;
  const pattern = tags.pattern?.value ?? null;
  const worn = ["accessory", "jewellery"].includes(slot)
    ? tags.occasions.filter(({ confidence }) => confidence >= WEAK)
    : tags.occasions;
  const print = isPatterned(pattern) ? pattern : null;
  const near = `${tags.type?.value}|${tags.color?.value}`;
  return {
    id: product.id,
    slot,
    small: small.has(slot),
    department: tags.department?.value ?? null,
    type: tags.type?.value ?? null,
    silhouette: tags.silhouette,
    tone: tags.color ? toneOf(tags.color.value) : null,
    material: tags.material?.value ?? null,
    print,
    grade: gradeOf(tags),
    season: seasonOfPiece(tags),
    occasions: worn.map(({ value }) => value),
    near,
    twin: `${near}|${tags.material?.value}|${print}`,
    tags,
    product,
  };
}
