import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { seal, unseal } from "@/lib/server/crypto/seal";
import { pool } from "@/lib/server/db/client";

/** A day; and how long a request may run before it counts as dead. */
const kept = "interval '24 hours'";
const lease = "interval '2 minutes'";

export const storedAnswerSchema = z.object({
  status: z.number().int(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
});
export type StoredAnswer = z.infer<typeof storedAnswerSchema>;

/** Whose key it is, and what it was sent with. `bodyHash` is null of a file that is still being read. */
export type KeyedRequest = { actor: string; key: string; requestHash: string; bodyHash: string | null };

const place = ({ actor, key }: KeyedRequest) => `idempotency_keys/${actor} ${key}/answer`;

/**
 * Takes the key for this request: the id of what it is to make; null when another request has it. A key of more than a
 * day is free again; one whose request died is taken over with the same id, so that nothing is made twice.
 */
export async function claimKey(request: KeyedRequest, customerId: string | null): Promise<string | null> {
  const { actor, key, requestHash, bodyHash } = request;
  const { rows } = await pool().query<{ effect_id: string }>(
    `insert into idempotency_keys as k (actor, key, request_hash, body_hash, effect_id, runs_until, customer_id, created_at)
     values ($1, $2, $3, $4, $5, now() + ${lease}, $6, now())
     on conflict (actor, key) do update set request_hash = excluded.request_hash, body_hash = excluded.body_hash,
       effect_id = case when k.created_at <= now() - ${kept} then excluded.effect_id else k.effect_id end,
       created_at = case when k.created_at <= now() - ${kept} then now() else k.created_at end,
       runs_until = excluded.runs_until, customer_id = excluded.customer_id, answer = null
     where k.created_at <= now() - ${kept}
       or (k.answer is null and k.runs_until <= now() and k.request_hash = excluded.request_hash
         and k.body_hash is not distinct from excluded.body_hash)
     returning effect_id`,
    [actor, key, requestHash, bodyHash, randomUUID(), customerId],
  );
  return rows[0]?.effect_id ?? null;
}

type Held = { requestHash: string; bodyHash: string | null; answer: StoredAnswer | null };

/** What the key was sent with first, and the answer if there is one; null when the key was given up meanwhile. */
export async function findKey(request: KeyedRequest): Promise<Held | null> {
  const { rows } = await pool().query<{ request_hash: string; body_hash: string | null; answer: string | null }>(
    "select request_hash, body_hash, answer from idempotency_keys where actor = $1 and key = $2",
    [request.actor, request.key],
  );
  const row = rows[0];
  if (!row) return null;
  const text = row.answer === null ? null : await unseal(row.answer, place(request));
  const answer = text === null ? null : storedAnswerSchema.parse(JSON.parse(text));
  return { requestHash: row.request_hash, bodyHash: row.body_hash, answer };
}

/**
 * Keeps the first answer, sealed: it may hold a secret that is shown once. Of a customer who was not found no id is kept:
 * it may be an erased one's.
 */
export async function saveAnswer(
  request: KeyedRequest,
  bodyHash: string,
  answer: StoredAnswer,
  customerId: string | null,
): Promise<void> {
  const sealed = await seal(JSON.stringify(answer), place(request));
  await pool().query(
    "update idempotency_keys set answer = $3, body_hash = $4, customer_id = $5 where actor = $1 and key = $2",
    [request.actor, request.key, sealed, bodyHash, customerId],
  );
}

/** Gives the key up: the request came to nothing, and may be sent again with it. */
export async function releaseKey({ actor, key }: KeyedRequest): Promise<void> {
  await pool().query("delete from idempotency_keys where actor = $1 and key = $2 and answer is null", [actor, key]);
}

/** Forgets the keys of more than a day. Returns how many. */
export async function forgetOldKeys(): Promise<number> {
  const { rowCount } = await pool().query(`delete from idempotency_keys where created_at <= now() - ${kept}`);
  return rowCount ?? 0;
}
