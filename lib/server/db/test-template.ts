import "server-only";
import { createHash } from "node:crypto";
import { dropDatabase, ensureDatabase, listDatabases, renameDatabase } from "@/lib/server/db/databases";
import { migrate, readMigrations } from "@/lib/server/db/migrate";

/**
 * Makes the migrated, empty database that each test file clones, once for a state of the migrations, and drops what
 * killed test runs left. `url` leads to any database of the server. Returns the template's name.
 */
export async function ensureTestTemplate(url: string): Promise<string> {
  const migrations = readMigrations();
  const state = createHash("sha256").update(migrations.map(({ checksum }) => checksum).join("\n"));
  const template = `template_${state.digest("hex").slice(0, 12)}`;
  const present = await listDatabases(url);
  for (const name of present.filter((name) => isLeftover(name) && name !== template)) await dropDatabase(url, name);
  if (present.includes(template)) return template;

  const half = `${testPrefix()}template`;
  await ensureDatabase(url, half);
  await migrate(Object.assign(new URL(url), { pathname: `/${half}` }).href, migrations);
  await renameDatabase(url, half, template);
  return template;
}

/** How the names of this process's test databases begin: a later run can tell whether their owner still lives. */
export function testPrefix(): string {
  return `test_${process.pid}_`;
}

function isLeftover(name: string): boolean {
  if (name.startsWith("template_")) return true;
  const owner = /^test_(\d+)_/.exec(name)?.[1];
  if (!owner) return false;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch {
    return true;
  }
}
