import type { Said } from "@/lib/domain/words/said";
import { type Brief, nextGarments, wordingOf } from "./brief";
import type { Told } from "./desk";
import { firstGift, leadAtFullPrice, leads, plainLead } from "./lead-of-direction";

/** What a campaign opens with: the direction's first garment, then one that no item has named yet. */
export function writeLead(brief: Brief): Told[] {
  const { lead, garments, facts } = brief;
  const [first] = garments;
  // Gifts go from one recipient's garment to the other's, not to the giver's.
  const then = lead?.direction === "gifts" ? garments[1] : nextGarments(brief, 1, "wardrobe")[0];
  if (!first) return [];
  if (!then)
    return lead?.direction === "gifts" ? [tell([...lead.evidence, first.evidence()], firstGift(first.said))] : [];
  const { reduced } = facts;
  const full = reduced !== null && reduced.n === 0;
  const say = lead ? leads[wordingOf(lead)] : full ? leadAtFullPrice : plainLead;
  const why = lead ? lead.evidence : full ? [reduced.evidence()] : [];
  return [tell([...why, first.evidence(), then.evidence()], say(first.said, then.said))];
}

const tell = (evidence: readonly string[], text: Said): Told => ({
  key: "brief.campaign.lead",
  text,
  evidence: [...new Set(evidence)],
});
