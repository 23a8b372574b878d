import type { ProductTags } from "@/lib/contracts/tags";
import type { CatalogueProduct } from "@/lib/domain/dossier";

/** Directions that kinds of garment make, whatever they are called. */
export const garmentDirections = ["tailoring", "evening", "knit", "casual", "beach", "delicate", "carried"] as const;
export type GarmentDirection = (typeof garmentDirections)[number];

const formality = ({ formality }: ProductTags): number => Number(formality?.value ?? 0);
const slotIn = ({ slot }: ProductTags, ...slots: string[]): boolean => slot !== null && slots.includes(slot.value);

const belongs: Record<GarmentDirection, (tags: ProductTags) => boolean> = {
  tailoring: (tags) =>
    /^(?:blazer|suit|suit-.*|skirt-pencil|tie)$/.test(tags.silhouette) ||
    (/^trousers-(?:wide|slim)$/.test(tags.silhouette) && formality(tags) >= 4),
  evening: (tags) =>
    /^(?:gown|dress-slip|jumpsuit|clutch)$/.test(tags.silhouette) ||
    (formality(tags) >= 5 && !slotIn(tags, "accessory", "jewellery", "bag", "shoes")),
  knit: (tags) => /^(?:knit|cardigan|scarf)$/.test(tags.silhouette),
  casual: (tags) => /^(?:jeans|tshirt|sneaker|hoodie|leggings)$/.test(tags.silhouette),
  beach: (tags) => slotIn(tags, "swim") || /^(?:hat|sunglasses)$/.test(tags.silhouette),
  // A camisole is delicate, a vest for the gym is not; and nobody wants to be written to about their underwear.
  delicate: (tags) =>
    slotIn(tags, "nightwear") || (tags.silhouette === "top" && (formality(tags) >= 4 || isSheer(tags))),
  carried: (tags) =>
    slotIn(tags, "bag", "jewellery", "accessory") && !/^(?:tie|scarf|hat|sunglasses)$/.test(tags.silhouette),
};

const isSheer = ({ material }: ProductTags): boolean => material?.value === "lace" || material?.value === "chiffon";

type Types = ReadonlyMap<GarmentDirection, ReadonlySet<string>>;
const known = new WeakMap<readonly CatalogueProduct[], Types>();

/** The types of the range that belong to each direction: those of which more than half of the products do. */
export function typesOfDirection(catalogue: readonly CatalogueProduct[]): Types {
  const before = known.get(catalogue);
  if (before) return before;
  const products = new Map<string, ProductTags[]>();
  for (const { tags } of catalogue) {
    if (!tags.type) continue;
    const same = products.get(tags.type.value);
    if (same) same.push(tags);
    else products.set(tags.type.value, [tags]);
  }
  const types = new Map(
    garmentDirections.map((direction) => {
      const holding = [...products].filter(([, tags]) => tags.filter(belongs[direction]).length * 2 > tags.length);
      return [direction, new Set(holding.map(([type]) => type))] as const;
    }),
  );
  known.set(catalogue, types);
  return types;
}
