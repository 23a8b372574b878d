import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { dropDatabase, ensureDatabase } from "@/lib/server/db/databases";
import { type Migration, migrate, readMigrations } from "@/lib/server/db/migrate";
import { schemaDrift } from "@/lib/server/db/schema-drift";

const { url: server, prefix } = inject("testServer");
const name = `${prefix}migrations`;
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: `sum of ${sql}` });

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await ensureDatabase(server, name);
});
afterAll(async () => {
  await dropDatabase(server, name);
});

describe("the committed migrations", () => {
  test("make what prisma/schema says, even when two programs start at once", async () => {
    const applied = await Promise.all([migrate(url), migrate(url)]);
    expect(applied.flat()).toEqual(readMigrations().map(({ name }) => name));
    expect(await schemaDrift(url)).toBe("");
    expect(await migrate(url)).toEqual([]);
  });

  test("show a drift when the database differs", async () => {
    await query("ALTER TABLE stores ADD COLUMN colour text");
    expect(await schemaDrift(url)).toContain('DROP COLUMN "colour"');
    await query("ALTER TABLE stores DROP COLUMN colour");
  });
});

describe("a migration", () => {
  const known = readMigrations();

  test("that fails leaves nothing behind and can be repaired", async () => {
    const broken = migration("9001_broken", "CREATE TABLE half (id int); SELECT 1 / 0");
    await expect(migrate(url, [...known, broken])).rejects.toThrow("9001_broken cannot be applied: division by zero");
    expect(await query("SELECT to_regclass('half') AS found")).toEqual([{ found: null }]);
    const repaired = migration("9001_broken", "CREATE TABLE half (id int)");
    expect(await migrate(url, [...known, repaired])).toEqual(["9001_broken"]);
  });

  test("that was edited after it was applied is refused", async () => {
    const edited = migration("9001_broken", "CREATE TABLE other (id int)");
    await expect(migrate(url, [...known, edited])).rejects.toThrow("was edited after it was applied");
  });

  test("that this version does not know is refused", async () => {
    await expect(migrate(url, known)).rejects.toThrow("9001_broken, which this version of the program does not know");
  });

  test("that Prisma left unfinished is refused", async () => {
    await query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '9001_broken'");
    await expect(migrate(url, known)).rejects.toThrow("9001_broken failed in this database");
  });
});
