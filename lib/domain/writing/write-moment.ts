import { en, pt, type Said, said, small } from "@/lib/domain/words/said";
import type { Desk, Told } from "./desk";
import { writeBought } from "./moment-bought";
import { writeBrowse } from "./moment-browse";
import { writeBrowsing } from "./moment-browsing";
import { writeFocus } from "./moment-focus";
import { writeHistory } from "./moment-history";
import { writeQuiet } from "./moment-quiet";
import { writeSearch } from "./moment-search";
import { focusOf } from "./moment-summary";

/** The moment: records of the window, what they amount to, how they relate to the past, what to do. */
export function writeMoment(desk: Desk): Told[] {
  return [
    ...writeBrowsing(desk.reading, desk.recent),
    ...writeSummary(desk),
    ...writeHistory(desk),
    ...desk.opportunities.map(({ key, action, reason, evidence }) => ({
      key: `moment.opportunity.${key}`,
      text: opportunityLine(action, reason),
      evidence,
    })),
  ];
}

/** What the last fortnight is about: what is looked at, for what, what was bought; or that it was quiet. */
function writeSummary(desk: Desk): Told[] {
  if (desk.recent.events.length === 0) return [...writeBought(desk), ...writeQuiet(desk)].slice(0, 2);
  const focus = focusOf(desk);
  return [...(focus ? writeFocus(desk, focus) : writeBrowse(desk)), ...writeSearch(desk), ...writeBought(desk)];
}

function opportunityLine(action: Said, reason: Said): Said {
  const clause = small(reason);
  return said(en`${action}: ${clause}`, pt`${action}: ${clause}`);
}
