import type { Slot } from "@/lib/contracts/tags";
import { categoryIndex, type GarmentEntry } from "./garment-index";
import { type OtherShelf, type OtherThings, otherShelves, otherThings, petThings } from "./other-things";
import { buildIndex, findTerms } from "./term-index";
import { pathLevels, words } from "./text";

/** Something that is no fashion, by its shelf or by its name. */
export type NonFashion = OtherShelf | OtherThings;

const shelfIndex = buildIndex<NonFashion>([...otherShelves, ...otherThings]);

export type CategoryReading = { garment: GarmentEntry | null; nonFashion: NonFashion | null };

/** Shelves whose slot outranks the word of the last level: "Swimwear > Shorts" is swim. */
const strong: ReadonlySet<Slot> = new Set(["swim", "nightwear", "underwear"]);
const yields: ReadonlySet<Slot> = new Set(["hosiery", "nightwear", "swim"]);

const isClosed = (entry: NonFashion): boolean => "open" in entry && !entry.open;

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
    if (/^(dog|cat|pet)s?\b/.test(level)) return { garment: null, nonFashion: petThings };
  }
  const outer = findTerms(shelfIndex, words(shelf))[0];
  const shelfGarment = garmentOf(shelf);
  if (outer && !shelfGarment && isClosed(outer.entry)) return { garment: null, nonFashion: outer.entry };
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
