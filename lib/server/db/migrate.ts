import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { StartupError } from "@/lib/server/db/startup-error";

export const migrationsFolder = join(import.meta.dirname, "../../../prisma/migrations");

export type Migration = { name: string; sql: string; checksum: string };

/** The migrations of a folder in their order; the checksum is Prisma's own: SHA-256 of the file. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings the database up to date and returns the names of the migrations applied now. Each is one transaction with its
 * row in Prisma's own table, so that `prisma migrate deploy` agrees; two runs at once wait for each other. Throws
 * StartupError, with nothing changed, when a migration failed before, was edited after it was applied, or is unknown.
 */
export async function migrate(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Prisma's own lock number; the lock ends with the connection.
    await client.query("SELECT pg_advisory_lock(72707369)");
    await client.query(table);
    const pending = await findPending(client, migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

async function findPending(client: Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of rows) {
    if (!finished) throw new StartupError(`Migration ${name} failed in this database: see \`prisma migrate resolve\`.`);
    if (!known.has(name))
      throw new StartupError(`This database has migration ${name}, which this version of the program does not know.`);
    if (known.get(name)?.checksum !== checksum)
      throw new StartupError(`Migration ${name} was edited after it was applied to this database.`);
  }
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new StartupError(`Migration ${name} cannot be applied: ${(error as Error).message}.`, { cause: error });
  }
}
