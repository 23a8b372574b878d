import type { ProductTags, Slot, Tag } from "@/lib/contracts/tags";
import { sureness } from "./confidence";
import { isDepartment, readDepartment } from "./department";
import { readFormality } from "./formality";
import type { GarmentEntry } from "./garment-index";
import { identify } from "./identify";
import { readOccasions } from "./occasions";
import { patternFromText, readPattern } from "./pattern";
import { type ProductText, readProductText } from "./product-text";
import { readCategory } from "./read-category";
import { readColor } from "./read-color";
import { readMaterial } from "./read-material";
import { readSeason } from "./season";
import { pickSilhouette } from "./silhouette";
import { firstSentence, pathLevels } from "./text";
import { colorFromText } from "./text-color";
import { vague } from "./weak-garments";

/** Changes with every change of lexicon or rule: tags carry it, and products are tagged anew. */
export const TAXONOMY_VERSION = "2";

/** What the taxonomy reads of a product; everything but the name may be missing. */
export type ProductFacts = {
  name: string;
  category: string | null;
  color: string | null;
  material: string | null;
  pattern: string | null;
  department: string | null;
  description: string | null;
  occasion: string | null;
};

const tag = (value: string, source: Tag["source"], confidence: number): Tag => ({ value, source, confidence });

/**
 * Reads a product: given columns first, then name and description in English, Portuguese and Spanish. What cannot be
 * read stays null. Category is the first level of the path and type the last, in the retailer's words in lower case.
 */
export function tagProduct(product: ProductFacts): ProductTags {
  const { name, description } = product;
  const levels = pathLevels(product.category).filter((level) => level !== "unknown");
  const path = readCategory(product.category);
  const text = readProductText(name, description);
  if (path.nonFashion) return thing(product, levels, tag(path.nonFashion.slot, "given", 1));
  const identity = identify(text);
  // What stands on a shelf we cannot read is taken for fashion unless its words name a thing.
  if (identity && !identity.garment && !path.garment && (identity.thing || levels.length === 0))
    return thing(product, levels, tag(identity.thing?.slot ?? "other", "inferred", identity.confidence));
  const words = identity?.garment ? identity : null;
  const garment = settle(path.garment, words?.garment ?? null);
  const source = path.garment ? "given" : "inferred";
  const confidence = path.garment ? 1 : (words?.confidence ?? 0);
  const slot: Slot | null = garment && (path.garment || !garment.ambiguous) ? garment.slot : null;
  const opening = firstSentence(description ?? "");
  const material = readMaterial(product.material, name, description);
  const department = readDepartment(product.department, levels, name, description, garment?.department);
  const formality = readFormality(garment, material?.material ?? null, name, opening);
  return {
    fashion: true,
    department,
    category: pathTag(levels[0]) ?? (slot ? tag(slot, source, confidence) : null),
    type:
      pathTag(levels.findLast((level) => !isDepartment(level))) ??
      (garment ? tag(garment.type, source, confidence) : null),
    slot: slot ? tag(slot, source, confidence) : null,
    color: colorTag(product, garment, text),
    pattern: patternTag(product),
    material: material?.tag ?? null,
    formality,
    season: readSeason(garment, material?.material ?? null, name, opening),
    occasions: readOccasions(product.occasion, name, description, garment, formality ? Number(formality.value) : null),
    silhouette: pickSilhouette(slot, garment, department?.value ?? null, name, opening),
  };
}

/** The path decides what it is; the words may say it more exactly within the same slot. */
function settle(given: GarmentEntry | null, found: GarmentEntry | null): GarmentEntry | null {
  if (!given) return found;
  if (!found || found.slot !== given.slot || given.type === found.type) return given;
  return vague.has(given.type) ? found : given;
}
const pathTag = (level: string | undefined): Tag | null => (level ? tag(level, "given", 1) : null);

function colorTag(product: ProductFacts, garment: GarmentEntry | null, text: ProductText | null): Tag | null {
  const column = readColor(product.color);
  if (column) return tag(column.name, "given", 1);
  if (product.color?.trim() || !garment || !text) return null;
  const phrase = colorFromText(product.name, product.description, text, garment);
  return phrase ? tag(phrase.name, "inferred", sureness.color) : null;
}

function patternTag(product: ProductFacts): Tag | null {
  if (product.pattern?.trim()) {
    const value = readPattern(product.pattern);
    return value ? tag(value, "given", 1) : null;
  }
  const text = patternFromText(product.name, product.description);
  return text ? tag(text.name, "inferred", 0.7) : null;
}

/** A product that is no fashion: named and shelved, but with nothing to say about style. */
function thing(product: ProductFacts, levels: string[], slot: Tag): ProductTags {
  return {
    fashion: false,
    department: null,
    category: pathTag(levels[0]),
    type: pathTag(levels.at(-1)),
    slot,
    color: product.color ? colorTag(product, null, null) : null,
    pattern: null,
    material: null,
    formality: null,
    season: null,
    occasions: [],
    silhouette: slot.value === "beauty" || slot.value === "home" ? slot.value : "unknown",
  };
}
