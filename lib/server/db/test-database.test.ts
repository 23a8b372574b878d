import { Pool } from "pg";
import { expect, test } from "vitest";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";

const { url } = await openTestDatabase();

test("each test file has a migrated, empty database of its own behind the usual client", async () => {
  const { rows } = await pool().query<{ name: string }>("SELECT current_database() AS name");
  expect(url.endsWith(`/${rows[0]?.name}`)).toBe(true);
  expect(rows[0]?.name).toMatch(/^test_\d+_/);
  expect(await prisma().customer.count()).toBe(0);
});

test("a connection that the server cuts does not end the program", async () => {
  const held = pool();
  const {
    rows: [mine],
  } = await held.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const lost = new Promise((resolve) => held.once("error", resolve));
  const other = new Pool({ connectionString: url, max: 1 });
  await other.query("SELECT pg_terminate_backend($1)", [mine?.pid]);
  await other.end();
  await lost;
  expect((await held.query("SELECT 1 AS n")).rows).toEqual([{ n: 1 }]);
});
