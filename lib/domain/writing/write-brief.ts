import type { Statement } from "@/lib/contracts/draft";
import { writeCampaign } from "./brief-campaign";
import { readBriefFacts } from "./brief-facts";
import { writeTone } from "./brief-tone";
import { writeVisual } from "./brief-visual";
import type { Desk } from "./desk";

/** The brief follows from style, occasions, price, cloth and rhythm: other style, other brief; alike, alike. */
export function writeBrief(desk: Desk): Statement[] {
  const facts = readBriefFacts(desk.reading);
  return [...writeTone(desk, facts), ...writeVisual(desk, facts), ...writeCampaign(desk, facts)];
}
