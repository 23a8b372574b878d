import type { CorrectionAction } from "@/lib/contracts/correction";

export type AllowedActions = {
  actions: readonly CorrectionAction[];
  /** Why not all of them, in words for a person; null when all are allowed. */
  why: string | null;
  /** What to know before setting one; null when it simply lasts. */
  note: string | null;
};

const every = ["correct", "pin", "reject"] as const;

/**
 * What may be set for a claim of this key. Lines of recent browsing are records, not claims about them; an opportunity
 * follows from the records of the day, so that it can be wrong for the customer, but not worded by hand.
 */
export function allowedActions(key: string): AllowedActions {
  if (key.startsWith("moment.browsing."))
    return { actions: [], why: "This line repeats what was recorded: it cannot be corrected here.", note: null };
  if (key.startsWith("moment.opportunity."))
    return {
      actions: ["reject"],
      why: "An opportunity comes and goes with the records: it can be rejected, not reworded or pinned.",
      note: null,
    };
  if (/^occasion\.[^.]+\.name$/.test(key))
    return { actions: every, why: null, note: "Rejecting the occasion takes its looks with it." };
  if (/^occasion\.[^.]+\.look\./.test(key))
    return { actions: every, why: null, note: "Rejecting the piece leaves its place in the look empty." };
  if (key.startsWith("moment."))
    return { actions: every, why: null, note: "The moment passes: this holds while the records make the point." };
  return { actions: every, why: null, note: null };
}
