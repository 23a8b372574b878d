import type { Slot } from "@/lib/contracts/tags";
import { accessories } from "./lexicon/accessories";
import { bags } from "./lexicon/bags";
import { bottoms } from "./lexicon/bottoms";
import { shelves } from "./lexicon/category-words";
import type { Garment, GarmentGroup } from "./lexicon/garment";
import { hosiery } from "./lexicon/hosiery";
import { jewellery } from "./lexicon/jewellery";
import { nightwear } from "./lexicon/nightwear";
import { onePieces } from "./lexicon/one-pieces";
import { outerwear } from "./lexicon/outerwear";
import { shoes } from "./lexicon/shoes";
import { swim } from "./lexicon/swim";
import { tops } from "./lexicon/tops";
import { underwear } from "./lexicon/underwear";
import { buildIndex } from "./term-index";

/** A garment word with its slot filled in. */
export type GarmentEntry = Garment & { slot: Slot };

const groups = [
  tops,
  bottoms,
  onePieces,
  outerwear,
  shoes,
  bags,
  accessories,
  jewellery,
  underwear,
  hosiery,
  nightwear,
  swim,
];

function withSlot(list: readonly GarmentGroup[]): GarmentEntry[] {
  return list.flatMap((group) => group.garments.map((garment) => ({ ...garment, slot: garment.slot ?? group.slot })));
}

/** Garment words, for names and descriptions. */
export const garmentIndex = buildIndex(withSlot(groups));
/** Garment words and words for whole shelves, for category paths only. */
export const categoryIndex = buildIndex(withSlot([...groups, ...shelves]));
