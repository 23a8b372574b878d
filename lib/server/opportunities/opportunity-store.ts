import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import type { ChangeOpportunity, OpportunityQuery } from "@/lib/contracts/opportunity";
import type { Language } from "@/lib/contracts/profile";
import { AppError } from "@/lib/server/app-error";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { scope } from "@/lib/server/customers/customer-sql";
import { pool } from "@/lib/server/db/client";
import { type Connection, inTransaction } from "@/lib/server/db/transaction";
import { placeDay } from "@/lib/server/http/page-cursor";
import { itemsOf, type OpportunityRow, ownOpportunities } from "@/lib/server/opportunities/opportunity-sql";

/** Where a page begins: due day and id of the last one of the page before. */
export const opportunityPlaceSchema = z.tuple([placeDay, z.uuid()]);

type Filter = Pick<OpportunityQuery, "status" | "store" | "customer" | "trigger" | "due_before"> & {
  /** Whose, as `actorId` names them; null: anybody's. */
  owner: string | null;
  expired: boolean;
  today: string;
};

/** How an owner is named: kind and id, since a person and a token may have the same name. */
export const actorId = ({ kind, id }: Pick<Actor, "kind" | "id">) => `${kind}:${id}`;

/** Opportunities by due day and id, at most `limit`, after a place. */
export async function findOpportunities(
  stores: Actor["stores"],
  filter: Filter,
  language: Language,
  limit: number,
  after: z.infer<typeof opportunityPlaceSchema> | null,
): Promise<OpportunityRow[]> {
  const values: unknown[] = [stores];
  const param = (value: unknown) => `$${values.push(value)}`;
  const { status, store, customer, trigger, due_before, owner, expired, today } = filter;
  const conditions = [
    status === undefined ? "o.status in ('open', 'taken')" : `o.status = ${param(status)}`,
    ...(store === undefined ? [] : [`c.store_id = ${param(store)}`]),
    ...(customer === undefined ? [] : [`o.customer_id = ${param(customer)}`]),
    ...(trigger === undefined ? [] : [`o.trigger = ${param(trigger)}`]),
    ...(due_before === undefined ? [] : [`o.due_on < ${param(due_before)}::date`]),
    ...(owner === null ? [] : [`o.owner_id = ${param(owner)}`]),
    ...(expired ? [] : [`o.expires_on >= ${param(today)}::date`]),
    ...(after === null ? [] : [`(o.due_on, o.id) > (${param(after[0])}::date, ${param(after[1])}::uuid)`]),
  ];
  const page = `select o.* ${ownOpportunities} and ${conditions.join(" and ")} order by o.due_on, o.id limit ${param(limit)}`;
  const { rows } = await pool().query<OpportunityRow>(itemsOf(page, language), values);
  return rows;
}

/** One opportunity; null when there is none by this id that the actor may see. */
export async function findOpportunity(
  stores: Actor["stores"],
  id: string,
  language: Language,
): Promise<OpportunityRow | null> {
  return read(pool(), stores, id, language);
}

/**
 * Sets what became of an opportunity; `check` sees it as it is, with the row locked, and may throw. What it already is
 * changes nothing. Throws not_found.
 */
export async function updateOpportunity(
  actor: Actor,
  id: string,
  change: ChangeOpportunity,
  language: Language,
  check: (present: OpportunityRow) => void,
): Promise<OpportunityRow> {
  return inTransaction(async (connection) => {
    await lock(connection, actor, id);
    const present = await read(connection, actor.stores, id, language);
    if (!present) throw noOpportunity();
    check(present);
    const { rowCount } = await connection.query(update, [
      id,
      change.status,
      actorId(actor),
      actor.name,
      change.outcome ?? null,
      change.note ?? null,
      change.reason ?? null,
    ]);
    if (!rowCount) return present;
    const detail = { opportunity: id, key: present.key, ...(change.outcome && { outcome: change.outcome }) };
    await saveAudit(connection, actor, `opportunity.${change.status}`, `customer:${present.customer.id}`, detail);
    return (await read(connection, actor.stores, id, language))!;
  });
}

// Who closes what nobody had taken owns it from then on, so that everybody finds again what they did.
const update = `
  update opportunities set status = $2,
    owner_id = case $2 when 'open' then null when 'taken' then $3 else coalesce(owner_id, $3) end,
    owner = case $2 when 'open' then null when 'taken' then $4 else coalesce(owner, $4) end,
    taken_at = case $2 when 'open' then null when 'taken' then now() else taken_at end,
    closed_by = case when $2 in ('done', 'dismissed') then $4 end,
    closed_at = case when $2 in ('done', 'dismissed') then now() end,
    outcome = $5, outcome_note = $6, closed_reason = $7
  where id = $1 and ((status, outcome, outcome_note, closed_reason) is distinct from ($2, $5, $6, $7)
    or ($2 = 'taken' and owner_id is distinct from $3))`;

export const noOpportunity = () => new AppError("not_found", "There is no such opportunity.");

/**
 * First the customer, as whoever writes a version does, then the opportunity: in another order each could wait for the
 * other. Held like this, the customer is not erased before it is committed.
 */
async function lock(connection: Connection, { stores }: Actor, id: string): Promise<void> {
  const { rowCount } = await connection.query(
    `select from customers c where c.id = (select customer_id from opportunities where id = $2) and ${scope("$1")}
     and c.profiling_consent is distinct from false for key share`,
    [stores, id],
  );
  if (!rowCount) throw noOpportunity();
  await connection.query("select from opportunities where id = $1 for update", [id]);
}

async function read(
  connection: Pick<Connection, "query">,
  stores: Actor["stores"],
  id: string,
  language: Language,
): Promise<OpportunityRow | null> {
  const { rows } = await connection.query<OpportunityRow>(
    itemsOf(`select o.* ${ownOpportunities} and o.id = $2`, language),
    [stores, id],
  );
  return rows[0] ?? null;
}
