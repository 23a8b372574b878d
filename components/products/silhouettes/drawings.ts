import { type Bounds, boundsOf } from "./bounds";
import { accessories } from "./drawings/accessories";
import { bags } from "./drawings/bags";
import { bottoms } from "./drawings/bottoms";
import { onePiece } from "./drawings/one-piece";
import { other } from "./drawings/other";
import { outerwear } from "./drawings/outerwear";
import { shoes } from "./drawings/shoes";
import { tops } from "./drawings/tops";
import type { Drawing } from "./geometry";

const DRAWINGS = { ...outerwear, ...tops, ...bottoms, ...onePiece, ...shoes, ...bags, ...accessories, ...other };

export type SilhouetteName = keyof typeof DRAWINGS;

/** Drawings whose metal takes the product's colour: a silver chain is silver. */
const METALWORK: ReadonlySet<string> = new Set(["necklace", "earrings", "bracelet", "ring", "watch"]);

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
