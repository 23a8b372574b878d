import { openBrief } from "./brief";
import { writeCampaign } from "./brief-campaign";
import { writeTone } from "./brief-tone";
import { writeVisual } from "./brief-visual";
import type { Desk, Told } from "./desk";

/**
 * The brief follows from what the wardrobe leans to, from style, occasions, price, cloth and rhythm: other style, other
 * brief; alike, alike.
 */
export function writeBrief(desk: Desk): Told[] {
  const brief = openBrief(desk);
  return [...writeTone(brief), ...writeVisual(brief), ...writeCampaign(brief)];
}
