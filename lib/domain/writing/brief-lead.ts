import type { Said } from "@/lib/domain/words/said";
import { type Brief, nextGarments, wordingOf } from "./brief";
import { slotOf, type Word } from "./brief-words";
import type { Told } from "./desk";
import { firstGift, leadAtFullPrice, leads, plainLead } from "./lead-of-direction";

/** What a campaign opens with: the direction's first garment, then one that no item has named yet. */
export function writeLead(brief: Brief): Told[] {
  const { lead, garments, facts } = brief;
  const [first] = garments;
  if (!first) return [];
  // Gifts go from one recipient's garment to the other's, not to the giver's.
  const then = lead?.direction === "gifts" ? garments[1] : anotherPlace(brief, first);
  if (!then)
    return lead?.direction === "gifts" ? [tell([...lead.evidence, first.evidence()], firstGift(first.said))] : [];
  const { reduced } = facts;
  const full = reduced !== null && reduced.n === 0;
  const say = lead ? leads[wordingOf(lead)] : full ? leadAtFullPrice : plainLead;
  const why = lead ? lead.evidence : full ? [reduced.evidence()] : [];
  return [tell([...why, first.evidence(), then.evidence()], say(first.said, then.said))];
}

/** Worn elsewhere than the first if there is such a garment: an outfit rather than more of the same. */
function anotherPlace(brief: Brief, first: Word): Word | undefined {
  const { reading } = brief.desk;
  const slot = slotOf(reading, first.value);
  return nextGarments(brief, 1, "wardrobe", ({ value }) => slotOf(reading, value) !== slot)[0];
}

const tell = (evidence: readonly string[], text: Said): Told => ({
  key: "brief.campaign.lead",
  text,
  evidence: [...new Set(evidence)],
});
