import "server-only";
import type { Day } from "@/lib/contracts/day";
import type { Profile } from "@/lib/contracts/profile";
import type { Signals } from "@/lib/contracts/signals";
import type { Prisma } from "@/lib/server/db/generated/client";
import type { Happening } from "@/lib/server/webhooks/message-store";

type Reasons = Signals["new_behavior"]["reasons"];

/** What stood before a version is written. */
export type Standing = { newBehavior: boolean; reasons: Reasons; opportunities: string[] };

/** What the news of a version for `asOf` are held against; null when no webhook listens for any of them. */
export async function findStanding(
  tx: Prisma.TransactionClient,
  customerId: string,
  asOf: Day,
): Promise<Standing | null> {
  const rows = await tx.$queryRaw<Standing[]>`
    select coalesce(c.new_behavior, false) as "newBehavior",
      coalesce(p.signals #> '{new_behavior,reasons}', '[]'::jsonb) as reasons,
      array(select key from opportunities where customer_id = ${customerId} and expires_on >= ${asOf}::date) as opportunities
    from (select where exists (select from webhooks where enabled and deleted_at is null
      and types && array['profile.generated', 'behavior.changed', 'opportunity.created'])) listening
    left join current_profiles c on c.customer_id = ${customerId}
    left join profiles p on p.customer_id = c.customer_id and p.version = c.version`;
  return rows[0] ?? null;
}

type Version = Pick<Profile, "id" | "version" | "as_of" | "opportunities"> & {
  customerId: string;
  /** For today, not for a day gone by. */
  present: boolean;
  /** Whether it became the current one. */
  current: boolean;
  newBehavior: Signals["new_behavior"];
};

/**
 * What webhooks are told of a version just written: that it is there; when it became the current one, that the taste moved
 * where it had not, and each opportunity that is new. Ids, keys, days and paths: no names, no texts.
 */
export function newsOf(version: Version, before: Standing): Happening[] {
  const { id, customerId, version: number, as_of, present, current, newBehavior } = version;
  const customer = `/api/v1/customers/${encodeURIComponent(customerId)}`;
  const about = { customer_id: customerId, version: number };
  const profile = `${customer}/profiles/${number}`;
  const links = { customer, profile };
  const written: Happening = {
    type: "profile.generated",
    customerId,
    data: { ...about, profile_id: id, as_of, present, current, links },
  };
  if (!current) return [written];
  const moved = newBehavior.value ? movedAttributes(newBehavior.reasons) : [];
  const known = before.newBehavior ? movedAttributes(before.reasons) : [];
  const changed = newBehavior.value && (!before.newBehavior || moved.some((attribute) => !known.includes(attribute)));
  const behavior: Happening[] = changed
    ? [{ type: "behavior.changed", customerId, data: { ...about, as_of, attributes: moved, links } }]
    : [];
  const opportunities = version.opportunities
    .filter(({ key }) => !before.opportunities.includes(key))
    .map(
      ({ key, trigger, due_on, expires_on }): Happening => ({
        type: "opportunity.created",
        customerId,
        data: { ...about, key, trigger, due_on, expires_on, links },
      }),
    );
  return [written, ...behavior, ...opportunities];
}

const movedAttributes = (reasons: Reasons) => [...new Set(reasons.map(({ attribute }) => attribute))];
