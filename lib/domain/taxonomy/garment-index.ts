import type { Slot } from "@/lib/contracts/tags";
import { type Garment, type GarmentGroup, garmentFileSchema, shelfFileSchema } from "./garment";
import accessories from "./lexicon/accessories.json" with { type: "json" };
import bags from "./lexicon/bags.json" with { type: "json" };
import bottoms from "./lexicon/bottoms.json" with { type: "json" };
import hosiery from "./lexicon/hosiery.json" with { type: "json" };
import jewellery from "./lexicon/jewellery.json" with { type: "json" };
import nightwear from "./lexicon/nightwear.json" with { type: "json" };
import onePieces from "./lexicon/one-pieces.json" with { type: "json" };
import outerwear from "./lexicon/outerwear.json" with { type: "json" };
import shelves from "./lexicon/shelves.json" with { type: "json" };
import shoes from "./lexicon/shoes.json" with { type: "json" };
import swim from "./lexicon/swim.json" with { type: "json" };
import tops from "./lexicon/tops.json" with { type: "json" };
import underwear from "./lexicon/underwear.json" with { type: "json" };
import { readLexicon } from "./read-lexicon";
import { buildIndex } from "./term-index";

/** A garment word with its slot filled in; `shelf` marks words that name a whole shelf, not a piece. */
export type GarmentEntry = Garment & { slot: Slot; shelf: boolean };

/** The first file that claims a word keeps it. */
const files: [string, unknown][] = [
  ["tops.json", tops],
  ["bottoms.json", bottoms],
  ["one-pieces.json", onePieces],
  ["outerwear.json", outerwear],
  ["shoes.json", shoes],
  ["bags.json", bags],
  ["accessories.json", accessories],
  ["jewellery.json", jewellery],
  ["underwear.json", underwear],
  ["hosiery.json", hosiery],
  ["nightwear.json", nightwear],
  ["swim.json", swim],
];

const entriesOf = ({ slot, garments }: GarmentGroup, shelf: boolean): GarmentEntry[] =>
  garments.map((garment) => ({ ...garment, slot: garment.slot ?? slot, shelf }));

/** Every garment word, in the order in which they claim words. */
export const garments: readonly GarmentEntry[] = files.flatMap(([file, content]) =>
  entriesOf(readLexicon(file, garmentFileSchema, content), false),
);
const shelved = readLexicon("shelves.json", shelfFileSchema, shelves).groups.flatMap((group) => entriesOf(group, true));

/** Garment words, for names and descriptions. */
export const garmentIndex = buildIndex(garments);
/** Garment words and words for whole shelves, for category paths only. */
export const categoryIndex = buildIndex([...garments, ...shelved]);
