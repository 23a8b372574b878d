import type { Day, Opportunity } from "@/lib/contracts/profile";
import { keySegment } from "@/lib/domain/claims/key-segment";
import { addDays } from "@/lib/domain/time/days";
import { capital } from "@/lib/domain/words/en-words";

export type NewOpportunity = {
  trigger: Opportunity["trigger"];
  /** What it is about; null when a customer can have only one of the kind. */
  subject: string | null;
  action: string;
  /** A clause without capital and full stop: it follows the action after a colon, or stands alone. */
  reason: string;
  evidence: string[];
  products: string[];
  asOf: Day;
  dueIn: number;
  expiresIn: number;
};

/** The opportunity, with a key that names trigger and subject and so stays the same over versions. */
export function toOpportunity(input: NewOpportunity): Opportunity {
  const { trigger, subject, action, reason, evidence, products, asOf } = input;
  const key = keySegment(trigger.replaceAll("_", "-"));
  return {
    key: subject === null ? key : `${key}.${keySegment(subject)}`,
    trigger,
    action,
    reason: `${capital(reason)}.`,
    evidence,
    product_ids: [...new Set(products)],
    due_on: addDays(asOf, input.dueIn),
    expires_on: addDays(asOf, input.expiresIn),
  };
}
