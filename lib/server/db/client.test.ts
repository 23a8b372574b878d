import { expect, it } from "vitest";
import { disconnect, pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";

await openTestDatabase();

it("writes and reads the same instants on a server whose time zone is not UTC", async () => {
  const { rows } = await pool().query<{ name: string }>("select current_database() as name");
  await pool().query(`alter database "${rows[0]!.name}" set timezone = 'America/Sao_Paulo'`);
  await disconnect();
  const at = new Date("2026-01-31T23:30:00.123Z");
  const { id } = await prisma().auditEntry.create({ data: { actor: "a", action: "b", subject: "c", at } });
  const stored = await pool().query<{ at: Date }>("select at from audit where id = $1", [id]);
  expect(stored.rows[0]!.at).toEqual(at);
  await pool().query("update audit set at = '2026-02-01T01:00:00Z'");
  const read = await prisma().auditEntry.findUniqueOrThrow({ where: { id } });
  expect(read.at.toISOString()).toBe("2026-02-01T01:00:00.000Z");
});
