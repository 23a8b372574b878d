import { lower, plural } from "@/lib/domain/words/en-nouns";

export const traitAttributes = ["color", "material", "pattern", "type", "department", "season", "occasion"] as const;
export type TraitAttribute = (typeof traitAttributes)[number];

const departments: Record<string, string> = {
  women: "womenswear",
  men: "menswear",
  girls: "girls' clothes",
  boys: "boys' clothes",
  baby: "baby clothes",
  kids: "children's clothes",
  unisex: "unisex pieces",
};
const patterns: Record<string, string> = {
  solid: "plain cloth",
  plain: "plain cloth",
  striped: "stripes",
  stripe: "stripes",
  stripes: "stripes",
  checked: "checks",
  check: "checks",
  plaid: "plaids",
  floral: "florals",
  dot: "dots",
  dots: "dots",
  "polka dot": "polka dots",
  dotted: "dots",
  print: "prints",
  printed: "prints",
  graphic: "graphic prints",
  animal: "animal prints",
  pinstripe: "pinstripes",
  herringbone: "herringbone",
  houndstooth: "houndstooth",
  paisley: "paisley",
  geometric: "geometric prints",
  melange: "melange yarns",
  embroidered: "embroidery",
  texture: "textured cloth",
  transparent: "sheer cloth",
  sequin: "sequins",
  lace: "lace",
  denim: "denim",
};

/** How an English sentence calls the value of a tag: "oxblood", "blazers", "pinstripes", "menswear". */
export function valueWord(attribute: TraitAttribute, value: string): string {
  if (attribute === "department") return departments[value.toLowerCase()] ?? lower(value);
  if (attribute === "pattern") return patterns[lower(value).replaceAll("-", " ")] ?? lower(value);
  if (attribute === "type") return plural(value);
  return lower(value).replace(/^(\w+)-(\w+)$/, "$1 $2");
}

/** Is the pattern the absence of one? */
export const isPlain = (pattern: string): boolean => ["solid", "plain"].includes(pattern.toLowerCase());
