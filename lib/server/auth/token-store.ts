import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { type Scope, scopesOf } from "@/lib/contracts/access";
import { type Actor, roleSchema } from "@/lib/contracts/actor";
import { type ApiToken, type CreateToken, tokenSchema } from "@/lib/contracts/token";
import { auditEntry } from "@/lib/server/auth/audit";
import { pool, prisma } from "@/lib/server/db/client";
import type { ApiToken as TokenRow } from "@/lib/server/db/generated/client";

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

function toDto(row: TokenRow): ApiToken {
  return tokenSchema.parse({
    id: row.id,
    name: row.name,
    hint: row.hint,
    role: row.role,
    stores: row.storeIds,
    scopes: row.scopes,
    requests_per_minute: row.requestsPerMinute,
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    revoked_at: row.revokedAt?.toISOString() ?? null,
  });
}

export type NewToken = CreateToken & { id: string; token: string; scopes: Scope[] };

/** Keeps the token's hash, never the token. A token of this id that is there already gets the new one's hash. */
export async function saveToken(actor: Actor, input: NewToken): Promise<ApiToken> {
  const { id, token, name, role, stores, scopes, requests_per_minute = null } = input;
  return prisma().$transaction(async (tx) => {
    const secret = { hash: hashOf(token), hint: token.slice(-4) };
    const given = { name, role, storeIds: stores, scopes, requestsPerMinute: requests_per_minute };
    const data = { ...given, ...secret, id, createdBy: actor.name };
    const row = await tx.apiToken.upsert({ where: { id }, create: data, update: secret });
    await tx.auditEntry.create({
      data: auditEntry(actor, "token.created", `token:${row.id}`, { name, role, stores, scopes }),
    });
    return toDto(row);
  });
}

/** All tokens, newest first, revoked ones too. */
export async function findTokens(): Promise<ApiToken[]> {
  const rows = await prisma().apiToken.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  return rows.map(toDto);
}

/** Revokes a token; false when there is none by this id. Revoking again keeps the first time. */
export async function markRevoked(actor: Actor, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  return prisma().$transaction(async (tx) => {
    const revoked = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
    if (revoked.count === 0) return (await tx.apiToken.count({ where: { id } })) > 0;
    await tx.auditEntry.create({ data: auditEntry(actor, "token.revoked", `token:${id}`) });
    return true;
  });
}

/** Which of these stores do not exist. */
export async function unknownStores(ids: string[]): Promise<string[]> {
  const rows = await prisma().store.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return ids.filter((id) => !rows.some((row) => row.id === id));
}

/** Where a caller stands in the present minute. `used` may exceed `limit`: refused requests are counted too. */
export type RateUse = { limit: number; used: number; resetSeconds: number };

type UseRow = Pick<TokenRow, "id" | "name" | "role"> & {
  stores: string[];
  scopes: Scope[];
  stale: boolean;
  limit: number;
  used: number;
  reset: number;
};

// One statement, for it runs at every request. The count is not written ahead: waiting for the disk would cost more than
// the few moments it may lose when the database itself crashes. A minute begins with its first request.
const useSql = `
with t as (
  select id, name, role, store_ids as stores, scopes,
    coalesce(requests_per_minute, (select requests_per_minute from workspace), 600) as "limit",
    coalesce(last_used_at < now() - interval '1 minute', true) as stale
  from api_tokens where hash = $1 and revoked_at is null),
unhurried as (select set_config('synchronous_commit', 'off', true)),
w as (
  insert into rate_windows as w (key, started_at, requests) select 'token:' || id, now(), 1 from t
  on conflict (key) do update set
    requests = case when w.started_at <= now() - interval '1 minute' then 1 else w.requests + 1 end,
    started_at = case when w.started_at <= now() - interval '1 minute' then now() else w.started_at end
  returning requests as used, ceil(extract(epoch from started_at + interval '1 minute' - now()))::int as reset)
select t.*, w.used, greatest(w.reset, 1) as reset from t, w, unhurried`;

/**
 * Who a token speaks for, this request counted; null for one that is unknown or revoked. Notes its use, at most once a
 * minute.
 */
export async function spendToken(token: string): Promise<{ actor: Actor; rate: RateUse } | null> {
  if (!token.startsWith("fap_")) return null;
  // Named, so that it is planned once a connection, not at every request.
  const { rows } = await pool().query<UseRow>({ name: "spend-token", text: useSql, values: [hashOf(token)] });
  const row = rows[0];
  if (!row) return null;
  if (row.stale) await pool().query("update api_tokens set last_used_at = now() where id = $1", [row.id]);
  const role = roleSchema.parse(row.role);
  const actor: Actor = {
    kind: "token",
    id: row.id,
    name: row.name,
    role,
    stores: role === "salesperson" ? row.stores : null,
    // Only what its role has still: a scope that a role loses is lost by its tokens too.
    scopes: scopesOf(role).filter((scope) => row.scopes.includes(scope)),
  };
  return { actor, rate: { limit: row.limit, used: row.used, resetSeconds: row.reset } };
}
