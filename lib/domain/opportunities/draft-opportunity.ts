import type { Day, Opportunity } from "@/lib/contracts/profile";
import { keySegment } from "@/lib/domain/claims/key-segment";
import { addDays } from "@/lib/domain/time/days";
import { capital, type Said, said } from "@/lib/domain/words/said";

/** An opportunity in both languages. */
export type OpportunityTold = Omit<Opportunity, "action" | "reason"> & { action: Said; reason: Said };

export type NewOpportunity = {
  trigger: Opportunity["trigger"];
  /** What it is about; null when a customer can have only one of the kind. */
  subject: string | null;
  action: Said;
  /** A clause without capital and full stop: it follows the action after a colon, or stands alone. */
  reason: Said;
  evidence: string[];
  products: string[];
  asOf: Day;
  dueIn: number;
  expiresIn: number;
};

/** The opportunity, with a key that names trigger and subject and so stays the same over versions. */
export function toOpportunity(input: NewOpportunity): OpportunityTold {
  const { trigger, subject, action, reason, evidence, products, asOf } = input;
  const key = keySegment(trigger.replaceAll("_", "-"));
  return {
    key: subject === null ? key : `${key}.${keySegment(subject)}`,
    trigger,
    action,
    reason: sentence(reason),
    evidence,
    product_ids: [...new Set(products)],
    due_on: addDays(asOf, input.dueIn),
    expires_on: addDays(asOf, input.expiresIn),
  };
}

function sentence(clause: Said): Said {
  const raised = capital(clause);
  return said(`${raised.en}.`, `${raised.pt}.`);
}
