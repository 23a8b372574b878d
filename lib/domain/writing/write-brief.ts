import { writeCampaign } from "./brief-campaign";
import { readBriefFacts } from "./brief-facts";
import { writeTone } from "./brief-tone";
import { writeVisual } from "./brief-visual";
import type { Desk, Told } from "./desk";

/** The brief follows from style, occasions, price, cloth and rhythm: other style, other brief; alike, alike. */
export function writeBrief(desk: Desk): Told[] {
  const facts = readBriefFacts(desk.reading);
  return [...writeTone(desk, facts), ...writeVisual(desk, facts), ...writeCampaign(desk, facts)];
}
