import type { Day } from "@/lib/contracts/day";
import type { Opportunity } from "@/lib/contracts/profile";
import { keySegment } from "@/lib/domain/claims/key-segment";
import { addDays } from "@/lib/domain/time/days";
import { capital, type Said, said } from "@/lib/domain/words/said";

/** An opportunity in both languages. */
export type OpportunityTold = Omit<Opportunity, "action" | "reason"> & { action: Said; reason: Said };

/** One more clause of a reason, with what it rests on beyond the opportunity's own evidence. */
export type Clause = { said: Said; evidence?: string };

export type NewOpportunity = {
  trigger: Opportunity["trigger"];
  /** What it is about; null when a customer can have only one of the kind. */
  subject: string | null;
  action: Said;
  /** A clause without capital and full stop: it follows the action after a colon, or stands alone. */
  reason: Said;
  /** More clauses, weightiest first: each is said while the line has room for it. */
  more?: readonly (Clause | null)[];
  evidence: string[];
  products: string[];
  asOf: Day;
  dueIn: number;
  expiresIn: number;
};

/** The check lets no item be longer; colon and full stop included. */
const longest = 240 - 4;

/** The opportunity, with a key that names trigger and subject and so stays the same over versions. */
export function toOpportunity(input: NewOpportunity): OpportunityTold {
  const { trigger, subject, action, asOf } = input;
  const key = keySegment(trigger.replaceAll("_", "-"));
  const evidence = [...input.evidence];
  let reason = input.reason;
  for (const clause of input.more ?? []) {
    if (clause === null) continue;
    const longer = said(`${reason.en}; ${clause.said.en}`, `${reason.pt}; ${clause.said.pt}`);
    if (Math.max(action.en.length + longer.en.length, action.pt.length + longer.pt.length) > longest) break;
    reason = longer;
    if (clause.evidence !== undefined) evidence.push(clause.evidence);
  }
  return {
    key: subject === null ? key : `${key}.${keySegment(subject)}`,
    trigger,
    action,
    reason: sentence(reason),
    evidence,
    product_ids: [...new Set(input.products)],
    due_on: addDays(asOf, input.dueIn),
    expires_on: addDays(asOf, input.expiresIn),
  };
}

function sentence(clause: Said): Said {
  const raised = capital(clause);
  return said(`${raised.en}.`, `${raised.pt}.`);
}
