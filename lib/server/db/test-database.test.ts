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
