import "server-only";
import { createHmac } from "node:crypto";
import { pool } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";

export const throttle = { account: 10, network: 30, minutes: 15 };

/** Stored instead of what was typed: people type other people's addresses, and passwords, into that field. */
const masked = (text: string) => createHmac("sha256", env().NEXTAUTH_SECRET).update(text).digest("base64url");

/** The row that counts against account and network until the password proves right; or the minutes to wait. */
export type Attempt = { id: string } | { waitMinutes: number };

/** Minutes until the failure that fills the limit leaves the window; 0 when the limit is not reached. */
const waitSql = (column: "account" | "network") => `
  select coalesce(ceil(extract(epoch from max(at) + make_interval(mins => $2) - now()) / 60), 0)::int as wait from (
    select at from sign_in_failures
    where ${column} = $1 and at > now() - make_interval(mins => $2) order by at desc offset $3 limit 1) nth`;

/**
 * Counts an attempt before its password is looked at, one at a time per account and per network, so that a burst of
 * parallel guesses gets no more tries than a row of them. Refused attempts are not counted: waiting always helps.
 */
export async function beginAttempt(email: string, network: string): Promise<Attempt> {
  const account = masked(`account ${email.trim().toLowerCase()}`);
  const from = masked(`network ${network}`);
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(7301, hashtext($1))", [account]);
    await client.query("select pg_advisory_xact_lock(7302, hashtext($1))", [from]);
    await client.query(
      "delete from sign_in_failures where (account = $1 or network = $2) and at < now() - make_interval(mins => $3)",
      [account, from, throttle.minutes],
    );
    const waits: number[] = [];
    for (const [column, value] of [["account", account] as const, ["network", from] as const]) {
      const values = [value, throttle.minutes, throttle[column] - 1];
      const { rows } = await client.query<{ wait: number }>(waitSql(column), values);
      waits.push(rows[0]!.wait);
    }
    const waitMinutes = Math.max(...waits);
    const inserted = waitMinutes
      ? undefined
      : await client.query<{ id: string }>(
          "insert into sign_in_failures (account, network) values ($1, $2) returning id",
          [account, from],
        );
    await client.query("commit");
    return inserted ? { id: inserted.rows[0]!.id } : { waitMinutes };
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The password was right: the attempt and the account's failures before it no longer count. */
export async function forgiveAttempt(id: string): Promise<void> {
  await pool().query(
    "delete from sign_in_failures where account = (select account from sign_in_failures where id = $1)",
    [id],
  );
}
