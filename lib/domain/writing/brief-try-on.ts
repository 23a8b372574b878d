import { thePiece } from "@/lib/domain/words/pieces";
import { en, pt, said } from "@/lib/domain/words/said";
import type { Brief } from "./brief";
import type { Told } from "./desk";

/** Only looked so far: the next step is to try on. */
export function writeTryOn({ desk: { reading } }: Brief): Told[] {
  if (reading.total > 0 || reading.views.length === 0) return [];
  const last = reading.views.findLast(
    ({ tags }) => tags.slot && !["home", "beauty", "other"].includes(tags.slot.value),
  );
  if (!last) return [];
  const piece = thePiece(last.product);
  const evidence = reading.ledger.note({
    kind: "browsing",
    statement: en`Last looked at ${piece}; nothing bought.`,
    refs: [{ type: "event", id: last.event.id }],
    certainty: "viewed",
  });
  const text = said(en`Offer to try on ${piece}`, pt`Convidar a provar ${piece}`);
  return [{ key: "brief.campaign.try-on", text, evidence: [evidence] }];
}
