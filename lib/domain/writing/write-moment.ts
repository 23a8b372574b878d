import type { Statement } from "@/lib/contracts/draft";
import type { Desk } from "./desk";
import { writeBrowsing } from "./moment-browsing";
import { writeHistory } from "./moment-history";
import { writeSummary } from "./moment-summary";

/** The moment: records of the window, what they amount to, how they relate to the past, what to do. */
export function writeMoment(desk: Desk): Statement[] {
  return [
    ...writeBrowsing(desk.reading, desk.recent),
    ...writeSummary(desk),
    ...writeHistory(desk),
    ...desk.opportunities.map(({ key, action, reason, evidence }) => ({
      key: `moment.opportunity.${key}`,
      text: `${action}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
      evidence,
    })),
  ];
}
