import "server-only";
import { z } from "zod";
import { type Actor, roleSchema } from "@/lib/contracts/actor";
import { pool, prisma } from "@/lib/server/db/client";

/** A working day: a tablet left in a shop signs itself out overnight. */
export const sessionSeconds = 12 * 60 * 60;

/** Starts a session; the id is all that the browser's cookie carries. */
export async function startSession(userId: string): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `insert into sessions (id, user_id, expires_at)
     values (gen_random_uuid(), $1, now() + make_interval(secs => $2)) returning id`,
    [userId, sessionSeconds],
  );
  return rows[0]!.id;
}

/** Ends a session at once; ending it again changes nothing. */
export async function revokeSession(id: string): Promise<void> {
  if (!z.uuid().safeParse(id).success) return;
  await prisma().session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
}

type Row = { id: string; name: string; role: string; stores: string[] };

/** Who a session speaks for now, by today's role and stores; null when it was revoked, has expired, or the account is disabled. */
export async function getSessionActor(sessionId: string): Promise<Actor | null> {
  if (!z.uuid().safeParse(sessionId).success) return null;
  const { rows } = await pool().query<Row>(
    `select u.id, u.name, u.role, array(select store_id from user_stores where user_id = u.id order by 1) as stores
     from sessions s join users u on u.id = s.user_id
     where s.id = $1 and s.revoked_at is null and s.expires_at > now() and u.disabled_at is null`,
    [sessionId],
  );
  const row = rows[0];
  if (!row) return null;
  const role = roleSchema.parse(row.role);
  return { kind: "user", id: row.id, name: row.name, role, stores: role === "salesperson" ? row.stores : null };
}
