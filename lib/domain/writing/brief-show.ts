import { type Brief, coloredIn, wordingOf } from "./brief";
import { clothedOf } from "./brief-words";
import type { Told } from "./desk";
import { shows } from "./show-of-direction";

/** What to tell of the direction's second garment, or of its only one, in the colour or else the cloth it is mostly bought in. */
export function writeShow(brief: Brief): Told[] {
  const { desk, lead, garments } = brief;
  const say = lead && shows[wordingOf(lead)];
  const garment = garments[1] ?? garments[0];
  if (!lead || !say || !garment) return [];
  const { reading } = desk;
  const pieces = reading.pieces.filter(({ tags }) => tags?.type?.value === garment.value);
  const told = lead.direction === "gifts" ? null : (clothedOf(reading, pieces)[0] ?? coloredIn(brief, garment));
  const evidence = [...new Set([...lead.evidence, garment.evidence(), ...(told ? [told.evidence()] : [])])];
  return [{ key: "brief.campaign.show", text: say(told?.said ?? garment.said), evidence }];
}
