import { type Bounds, boundsOf } from "./bounds";
import { accessories } from "./drawings/accessories";
import { bags } from "./drawings/bags";
import { bottoms } from "./drawings/bottoms";
import { children } from "./drawings/children";
import { handsAndBottles } from "./drawings/hands-and-bottles";
import { headwear } from "./drawings/headwear";
import { jewellery } from "./drawings/jewellery";
import { legwear } from "./drawings/legwear";
import { menswear } from "./drawings/menswear";
import { nightwear } from "./drawings/nightwear";
import { onePiece } from "./drawings/one-piece";
import { other } from "./drawings/other";
import { outerwear } from "./drawings/outerwear";
import { shoes } from "./drawings/shoes";
import { sportAndSwim } from "./drawings/sport-and-swim";
import { tops } from "./drawings/tops";
import type { Drawing } from "./geometry";

const DRAWINGS = {
  ...outerwear,
  ...tops,
  ...bottoms,
  ...onePiece,
  ...menswear,
  ...shoes,
  ...bags,
  ...accessories,
  ...headwear,
  ...jewellery,
  ...legwear,
  ...sportAndSwim,
  ...nightwear,
  ...children,
  ...handsAndBottles,
  ...other,
};

export type SilhouetteName = keyof typeof DRAWINGS;

/** Drawings whose metal takes the product's colour: a silver chain is silver. */
const METALWORK: ReadonlySet<string> = new Set(["necklace", "earrings", "bracelet", "ring"]);

/** Drawings of woven cloth, on which stripes run down. */
const WOVEN: ReadonlySet<string> = new Set([
  "blazer",
  "blouse",
  "coat",
  "jacket",
  "jumpsuit",
  "pyjamas",
  "shirt",
  "shorts",
  "skirt-midi",
  "skirt-pencil",
  "suit-trousers-men",
  "trench",
  "trousers-slim",
  "trousers-wide",
  "vest",
]);

export const SILHOUETTE_NAMES = Object.keys(DRAWINGS).sort() as SilhouetteName[];

/** The drawing of a name; a hang tag for a name nobody has drawn. */
export function drawingOf(name: string): Drawing {
  return Object.hasOwn(DRAWINGS, name) ? DRAWINGS[name as SilhouetteName] : DRAWINGS.unknown;
}

const bounds = new Map<Drawing, Bounds>();

/** The box around a drawing's marks, for laying pieces out; reckoned once a drawing. */
export function drawingBounds(name: string): Bounds {
  const drawing = drawingOf(name);
  const known = bounds.get(drawing) ?? boundsOf(drawing);
  bounds.set(drawing, known);
  return known;
}

export function isMetalwork(name: string): boolean {
  return METALWORK.has(name);
}

export function isWoven(name: string): boolean {
  return WOVEN.has(name);
}
