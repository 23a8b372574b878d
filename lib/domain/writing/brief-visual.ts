import type { Brief } from "./brief";
import { writeCloth } from "./brief-cloth";
import { writeFrame } from "./brief-frame";
import { writePalette } from "./brief-palette";
import { writeScene } from "./brief-scene";
import type { Told } from "./desk";

const most = 4;

/** How material for the customer should look: scene, colour, cloth, frame; each only where the records take a side. */
export function writeVisual(brief: Brief): Told[] {
  return [...writeScene(brief), ...writePalette(brief), ...writeCloth(brief), ...writeFrame(brief)].slice(0, most);
}
