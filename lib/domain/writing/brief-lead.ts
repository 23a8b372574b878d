import { type Brief, nextGarments, wordingOf } from "./brief";
import type { Told } from "./desk";
import { leadAtFullPrice, leads, plainLead } from "./lead-of-direction";

/** What a campaign opens with: the direction's first garment, then one that no item has named yet. */
export function writeLead(brief: Brief): Told[] {
  const { lead, garments, facts } = brief;
  const [first] = garments;
  const [then] = nextGarments(brief, 1, "wardrobe");
  if (!first || !then) return [];
  const { reduced } = facts;
  const full = reduced !== null && reduced.n === 0;
  const say = lead ? leads[wordingOf(lead)] : full ? leadAtFullPrice : plainLead;
  const why = lead ? lead.evidence : full ? [reduced.evidence()] : [];
  return [
    {
      key: "brief.campaign.lead",
      text: say(first.said, then.said),
      evidence: [...new Set([...why, first.evidence(), then.evidence()])],
    },
  ];
}
