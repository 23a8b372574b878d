import { type Brief, wordingOf } from "./brief";
import { coloredOf } from "./brief-words";
import type { Told } from "./desk";
import { shows } from "./show-of-direction";

/** What to tell of the direction's second garment, or of its only one, in the colour it is mostly bought in. */
export function writeShow({ desk, lead, garments }: Brief): Told[] {
  const say = lead && shows[wordingOf(lead)];
  const garment = garments[1] ?? garments[0];
  if (!lead || !say || !garment) return [];
  const colored = coloredOf(desk.reading, garment);
  const evidence = [...new Set([...lead.evidence, garment.evidence(), ...(colored ? [colored.evidence()] : [])])];
  return [{ key: "brief.campaign.show", text: say(colored?.said ?? garment.said), evidence }];
}
