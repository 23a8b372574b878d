import type { Slot } from "@/lib/contracts/tags";
import type { ProductText } from "./find-garment";
import { categoryIndex, type GarmentEntry } from "./garment-index";
import { type NonFashion, nonFashion } from "./non-fashion";
import { buildIndex, findTerms } from "./term-index";
import { pathLevels, words } from "./text";

const shelfIndex = buildIndex(nonFashion);
const thingIndex = buildIndex(nonFashion.filter((entry) => entry.kind === "thing"));

export type CategoryReading = { garment: GarmentEntry | null; nonFashion: NonFashion | null };

/** Shelves whose slot outranks the word of the last level: "Swimwear > Shorts" is swim. */
const strong: ReadonlySet<Slot> = new Set(["swim", "nightwear", "underwear"]);
const yields: ReadonlySet<Slot> = new Set(["hosiery", "nightwear", "swim"]);

/** The garment a level names: the last word of its first alternative that has one ("Hat/beanie", "Polo shirt"). */
function garmentOf(level: string): GarmentEntry | null {
  for (const part of level.split(/[/,&|]/)) {
    const hit = findTerms(categoryIndex, words(part)).at(-1);
    if (hit) return hit.entry;
  }
  return null;
}

/** What a category path says: the garment its last telling level names, or that it is no fashion at all. */
export function readCategory(category: string | null): CategoryReading {
  const levels = pathLevels(category);
  const shelf = levels[0] ?? "";
  for (const level of [...levels].reverse()) {
    if (/^(dog|cat|pet)s?\b/.test(level))
      return { garment: null, nonFashion: nonFashion.find((n) => n.slot === "other")! };
  }
  const outer = findTerms(shelfIndex, words(shelf))[0];
  const shelfGarment = garmentOf(shelf);
  if (outer && !shelfGarment && outer.entry.kind === "shelf") return { garment: null, nonFashion: outer.entry };
  const named = [...levels].reverse().flatMap((level) => garmentOf(level) ?? []);
  // "Calças > Alfaiataria" are trousers: the word for a shelf yields to a garment named further out.
  const garment = named.find((entry) => !entry.shelf) ?? named[0];
  if (garment) {
    const overruled = shelfGarment && strong.has(shelfGarment.slot) && !yields.has(garment.slot);
    return {
      garment: overruled && shelfGarment.slot !== garment.slot ? { ...garment, ...fieldsOf(shelfGarment) } : garment,
      nonFashion: null,
    };
  }
  const inner = levels.slice(1).flatMap((level) => findTerms(shelfIndex, words(level)));
  return { garment: null, nonFashion: inner[0]?.entry ?? outer?.entry ?? null };
}

function fieldsOf({ slot, silhouette, formality, season, occasions }: GarmentEntry) {
  return { slot, silhouette, formality, season, occasions };
}

/**
 * A thing that is no fashion, by its name, for products without a telling category. A garment word in the name or at the
 * head of the description makes it a garment, unless the description's opening names a thing as well.
 */
export function nonFashionName({ title, opening, romance }: ProductText): NonFashion | null {
  if (title.hits.length > 0) return null;
  const named = findTerms(thingIndex, title.tokens);
  const thing = (romance ? named[0] : named.at(-1))?.entry ?? null;
  if (!thing) return null;
  return opening.hits.length === 0 || findTerms(thingIndex, opening.tokens).length > 0 ? thing : null;
}
