import "server-only";
import type { Tokens } from "@/lib/domain/model-writing/cost";
import { pool } from "@/lib/server/db/client";
import type { Connection } from "@/lib/server/db/transaction";

/** Amounts are millionths of the currency. */
export type Request = { id: string; currency: string; amount: number; budget: number | null };

/** Longer than a call may take with all that it may wait for. */
const openFor = "40 minutes";

/**
 * Reserves an amount of today's budget; in one statement, in which calls of all processes queue at the row of the day, so
 * that what is spent and what is reserved can never be more than the budget. `busy`: it would fit but for calls under way.
 */
export async function reserve({ id, currency, amount, budget }: Request): Promise<"reserved" | "busy" | "reached"> {
  const { rowCount } = await pool().query(
    `with today as (select (now() at time zone time_zone)::date as day from workspace where id = 1),
     let_through as (
       insert into engine_days as d (day, currency, reserved)
       select day, $2, $3::bigint from today where $4::bigint is null or $3::bigint <= $4::bigint
       on conflict (day, currency) do update set reserved = d.reserved + excluded.reserved
       where $4::bigint is null or d.spent + d.unsettled + d.reserved + excluded.reserved <= $4::bigint
       returning day)
     insert into engine_reservations (id, day, currency, amount, expires_at)
     select $1, day, $2, $3::bigint, now() + $5::interval from let_through`,
    [id, currency, amount, budget, openFor],
  );
  if (rowCount) return "reserved";
  const { rows } = await pool().query<{ fits: boolean }>(
    `select coalesce(sum(spent + unsettled), 0) + $2::bigint <= $3::bigint as fits from engine_days d, workspace w
     where w.id = 1 and d.day = (now() at time zone w.time_zone)::date and d.currency = $1`,
    [currency, amount, budget],
  );
  return rows[0]!.fits ? "busy" : "reached";
}

export type Settlement = {
  id: string;
  baseUrl: string;
  model: string;
  tokens: Tokens;
  /** Null: without prices. */
  cost: number | null;
};

/**
 * Puts what a call took in the place of what was reserved for it, on the day on which it was. One without tokens was not
 * answered, and only gives back what was reserved.
 */
export async function settle({ id, baseUrl, model, tokens, cost }: Settlement): Promise<void> {
  await pool().query(
    `with done as (delete from engine_reservations where id = $1 returning day, currency, amount, unsettled),
     paid as (
       update engine_days d set spent = d.spent + coalesce($6::bigint, 0),
         reserved = d.reserved - case when done.unsettled then 0 else done.amount end,
         unsettled = d.unsettled - case when done.unsettled then done.amount else 0 end
       from done where d.day = done.day and d.currency = done.currency)
     insert into engine_spending as s (day, base_url, model, currency, calls, input_tokens, output_tokens, cost)
     select day, $2, $3, currency, 1, $4, $5, $6::bigint from done where $4::bigint + $5::bigint > 0
     on conflict (day, base_url, model, currency) do update set calls = s.calls + 1,
       input_tokens = s.input_tokens + excluded.input_tokens, output_tokens = s.output_tokens + excluded.output_tokens,
       cost = s.cost + excluded.cost`,
    [id, baseUrl, model, tokens.input, tokens.output, cost],
  );
}

/**
 * Takes reservations that ran out for spent, under a name of their own: nobody saw how their calls ended. Those of days long
 * gone are forgotten. Returns how many ran out.
 */
export async function expireReservations(connection: Pick<Connection, "query"> = pool()): Promise<number> {
  const { rows } = await connection.query<{ n: number }>(
    `with old as (
       update engine_reservations set unsettled = true where not unsettled and expires_at < now() returning day, currency, amount),
     sums as (select day, currency, sum(amount)::bigint as amount, count(*)::int as n from old group by day, currency),
     moved as (
       update engine_days d set reserved = d.reserved - s.amount, unsettled = d.unsettled + s.amount
       from sums s where d.day = s.day and d.currency = s.currency)
     select coalesce(sum(n), 0)::int as n from sums`,
  );
  await connection.query("delete from engine_reservations where unsettled and expires_at < now() - interval '7 days'");
  return rows[0]!.n;
}

export type DayRow = { day: string; spent: number; reserved: number; unsettled: number };

/** Today's account in a currency. */
export async function readToday(currency: string): Promise<DayRow> {
  const { rows } = await pool().query<DayRow>(
    `select to_char(t.day, 'YYYY-MM-DD') as day, coalesce(d.spent, 0)::float8 as spent,
       coalesce(d.reserved, 0)::float8 as reserved, coalesce(d.unsettled, 0)::float8 as unsettled
     from (select (now() at time zone time_zone)::date as day from workspace where id = 1) t
     left join engine_days d on d.day = t.day and d.currency = $1`,
    [currency],
  );
  return rows[0]!;
}

export type SpendingRow = {
  day: string;
  base_url: string;
  model: string;
  currency: string;
  calls: number;
  input_tokens: number;
  output_tokens: number;
  cost: number | null;
};

/** What each model took on each of the last days, today included; the newest day first. */
export async function listSpending(days: number): Promise<SpendingRow[]> {
  const { rows } = await pool().query<SpendingRow>(
    `select to_char(s.day, 'YYYY-MM-DD') as day, base_url, model, s.currency, calls, input_tokens::float8 as input_tokens,
       output_tokens::float8 as output_tokens, cost::float8 as cost
     from engine_spending s, workspace w
     where w.id = 1 and s.day > (now() at time zone w.time_zone)::date - $1::int
     order by s.day desc, cost desc nulls last, model, base_url, s.currency`,
    [days],
  );
  return rows;
}
