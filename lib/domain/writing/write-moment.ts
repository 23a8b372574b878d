import { en, pt, type Said, said, small } from "@/lib/domain/words/said";
import type { Desk, Told } from "./desk";
import { writeBrowsing } from "./moment-browsing";
import { writeHistory } from "./moment-history";
import { writeSummary } from "./moment-summary";

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

function opportunityLine(action: Said | string, reason: Said | string): Said | string {
  if (typeof action === "string" || typeof reason === "string")
    return `${action}: ${String(reason).charAt(0).toLowerCase()}${String(reason).slice(1)}`;
  const clause = small(reason);
  return said(en`${action}: ${clause}`, pt`${action}: ${clause}`);
}
