import "server-only";
import type { Language } from "@/lib/contracts/profile";
import { scope, shownName } from "@/lib/server/customers/customer-sql";

export type OpportunityRow = {
  id: string;
  customer: { id: string; name: string | null };
  key: string;
  trigger: string;
  action: string;
  reason: string;
  /** In the other language; null where it is not asked for or was not written. */
  told: { action: string; reason: string } | null;
  product_ids: string[];
  due_on: string;
  expires_on: string;
  version: number;
  status: string;
  owner_id: string | null;
  owner: string | null;
  taken_at: Date | null;
  outcome: string | null;
  outcome_note: string | null;
  closed_reason: string | null;
  closed_by: string | null;
  closed_at: Date | null;
};

/** Of customers within the stores ($1) who did not refuse profiling. */
export const ownOpportunities = `from opportunities o join customers c on c.id = o.customer_id
  where ${scope("$1")} and c.profiling_consent is distinct from false`;

/**
 * What an item shows, for the opportunities of `page` in its order. The row is English; the other language is looked for
 * in the version's texts, for the rows of the page only: texts are large.
 */
export const itemsOf = (page: string, language: Language) => `
  with page as materialized (${page})
  select o.id, jsonb_build_object('id', c.id, 'name', ${shownName}) as customer, o.key, o.trigger, o.action, o.reason,
    ${language === "en" ? "null" : "other.told"} as told, o.product_ids, to_char(o.due_on, 'YYYY-MM-DD') as due_on,
    to_char(o.expires_on, 'YYYY-MM-DD') as expires_on, o.version, o.status, o.owner_id, o.owner, o.taken_at, o.outcome,
    o.outcome_note, o.closed_reason, o.closed_by, o.closed_at
  from page o join customers c on c.id = o.customer_id
  ${language === "en" ? "" : otherLanguage(language)}
  order by o.due_on, o.id`;

const otherLanguage = (language: Exclude<Language, "en">) => `left join lateral (
    select said as told from profiles p, jsonb_array_elements(p.texts #> '{${language},opportunities}') said
    where p.customer_id = o.customer_id and p.version = o.version and said->>'key' = o.key limit 1
  ) other on true`;
