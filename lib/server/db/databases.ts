import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, escapeIdentifier } from "pg";

/** Makes the database unless it is there; `url` leads to any other database of the server. True when it was made. */
export async function ensureDatabase(url: string, name: string): Promise<boolean> {
  return onServer(url, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return false;
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
    return true;
  });
}

/** A copy, whole and of its own, of a database that nobody is connected to. */
export async function cloneDatabase(url: string, template: string, name: string): Promise<void> {
  await onServer(url, (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`),
  );
}

/** Drops the database, after two seconds also while somebody is connected; nothing happens when it is not there. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, async (client) => {
    // A pool says that it has ended while its connections still close: cut then, they would fail with nobody to hear it.
    for (let attempt = 0; attempt < 40; attempt++) {
      const { rowCount } = await client.query("SELECT FROM pg_stat_activity WHERE datname = $1", [name]);
      if (!rowCount) break;
      await sleep(50);
    }
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
  });
}

/** Renames a database that nobody is connected to. */
export async function renameDatabase(url: string, from: string, to: string): Promise<void> {
  await onServer(url, (client) =>
    client.query(`ALTER DATABASE ${escapeIdentifier(from)} RENAME TO ${escapeIdentifier(to)}`),
  );
}

export async function listDatabases(url: string): Promise<string[]> {
  const sql = "SELECT datname AS name FROM pg_database ORDER BY datname";
  return onServer(url, async (client) => (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name));
}

async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
