import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
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
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    revoked_at: row.revokedAt?.toISOString() ?? null,
  });
}

/** Keeps the token's hash, never the token. */
export async function saveToken(actor: Actor, token: string, { name, role, stores }: CreateToken): Promise<ApiToken> {
  return prisma().$transaction(async (tx) => {
    const data = { name, role, storeIds: stores, hash: hashOf(token), hint: token.slice(-4), createdBy: actor.name };
    const row = await tx.apiToken.create({ data });
    await tx.auditEntry.create({ data: auditEntry(actor, "token.created", `token:${row.id}`, { name, role, stores }) });
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

type ActorRow = Pick<TokenRow, "id" | "name" | "role"> & { stores: string[]; stale: boolean };

/** Who a token speaks for; null for one that is unknown or revoked. Notes its use, at most once a minute. */
export async function getTokenActor(token: string): Promise<Actor | null> {
  if (!token.startsWith("fap_")) return null;
  const { rows } = await pool().query<ActorRow>(
    `select id, name, role, store_ids as stores, coalesce(last_used_at < now() - interval '1 minute', true) as stale
     from api_tokens where hash = $1 and revoked_at is null`,
    [hashOf(token)],
  );
  const row = rows[0];
  if (!row) return null;
  if (row.stale) await pool().query("update api_tokens set last_used_at = now() where id = $1", [row.id]);
  const role = roleSchema.parse(row.role);
  return { kind: "token", id: row.id, name: row.name, role, stores: role === "salesperson" ? row.stores : null };
}
