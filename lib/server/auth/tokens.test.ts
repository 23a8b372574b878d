import { expect, it } from "vitest";
import { scopesOf } from "@/lib/contracts/access";
import type { Actor } from "@/lib/contracts/actor";
import { getCaller } from "@/lib/server/auth/get-actor";
import { createToken, listTokens, revokeToken } from "@/lib/server/auth/tokens";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";

await openTestDatabase();
await prisma().store.create({ data: { id: "s1", name: "Jardins" } });

const admin: Actor = {
  kind: "user",
  id: "00000000-0000-4000-8000-000000000001",
  name: "Ana",
  role: "admin",
  stores: null,
};
const bearer = (authorization: string) =>
  getCaller(new Request("http://localhost/", { headers: { authorization } })).then((caller) => caller?.actor ?? null);

it("shows a token once, keeps its hash only, and knows who it speaks for", async () => {
  const { token, ...shown } = await createToken(admin, { name: "CRM", role: "salesperson", stores: ["s1", "s1"] });
  expect(token).toMatch(/^fap_[\w-]{43}$/);
  expect(shown).toMatchObject({
    name: "CRM",
    hint: token.slice(-4),
    stores: ["s1"],
    created_by: "Ana",
    last_used_at: null,
  });
  expect(await listTokens(admin)).toEqual([shown]);
  const { rows } = await pool().query(
    "select (select json_agg(t) from api_tokens t) as t, (select json_agg(a) from audit a) as a",
  );
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await bearer(`Bearer ${token}`)).toEqual({
    scopes: scopesOf("salesperson"),
    kind: "token",
    id: shown.id,
    name: "CRM",
    role: "salesperson",
    stores: ["s1"],
  });
  expect(await bearer(`bearer ${token}`)).not.toBeNull();
});

it("sees every store with a marketer's or admin's token", async () => {
  const { token } = await createToken(admin, { name: "Marketing", role: "marketer", stores: ["s1"] });
  expect(await bearer(`Bearer ${token}`)).toMatchObject({ role: "marketer", stores: null });
});

it("refuses what is no token of ours", async () => {
  const { token } = await createToken(admin, { name: "x", role: "admin", stores: [] });
  const wrong = [
    `Basic ${token}`,
    token,
    "Bearer",
    "Bearer ",
    `Bearer ${token}x`,
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${token} y`,
  ];
  for (const header of wrong) expect(await bearer(header), header.slice(0, 8)).toBeNull();
});

it("notes the last use once a minute", async () => {
  const { token, id } = await createToken(admin, { name: "busy", role: "admin", stores: [] });
  const used = async () => (await prisma().apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt?.getTime();
  await bearer(`Bearer ${token}`);
  const first = await used();
  expect(first).toBeTypeOf("number");
  await bearer(`Bearer ${token}`);
  expect(await used()).toBe(first);
  await pool().query("update api_tokens set last_used_at = now() - interval '61 seconds' where id = $1", [id]);
  await bearer(`Bearer ${token}`);
  expect(await used()).toBeGreaterThanOrEqual(first!);
});

it("ends a token at once when it is revoked, and writes both into the audit", async () => {
  const { token, id } = await createToken(admin, { name: "gone", role: "admin", stores: [] });
  await revokeToken(admin, id);
  expect(await bearer(`Bearer ${token}`)).toBeNull();
  const first = (await listTokens(admin))[0]?.revoked_at;
  expect(first).toBeTypeOf("string");
  await revokeToken(admin, id);
  expect((await listTokens(admin))[0]?.revoked_at).toBe(first);
  const entries = await prisma().auditEntry.findMany({ where: { subject: `token:${id}` }, orderBy: { id: "asc" } });
  expect(entries.map((e) => [e.actor, e.action])).toEqual([
    [`user:${admin.id}`, "token.created"],
    [`user:${admin.id}`, "token.revoked"],
  ]);
});

it("is for admins, for stores that exist and tokens that exist", async () => {
  const marketer: Actor = { ...admin, role: "marketer" };
  const input = { name: "x", role: "salesperson" as const, stores: ["s1"] };
  await expect(createToken(marketer, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listTokens(marketer)).rejects.toMatchObject({ code: "forbidden" });
  await expect(revokeToken(marketer, admin.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(createToken(admin, { ...input, stores: ["s1", "s9"] })).rejects.toMatchObject({ code: "invalid" });
  await expect(revokeToken(admin, admin.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(revokeToken(admin, "no uuid")).rejects.toMatchObject({ code: "not_found" });
});
