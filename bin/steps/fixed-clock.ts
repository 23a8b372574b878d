import { Client } from "pg";

/**
 * Sets the clock of a test database: its `now()` says `start` from here on, and runs on from there. Whoever connects
 * afterwards finds our `now()` before PostgreSQL's own, so that "today" is one fixed day whenever the tests run.
 */
export async function startClockAt(url: string, start: Date): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const behind = Date.now() - start.getTime();
    const database = client.escapeIdentifier(new URL(url).pathname.slice(1));
    await client.query(`
      CREATE SCHEMA clock;
      CREATE FUNCTION clock.now() RETURNS timestamptz STABLE LANGUAGE sql
        AS $$ SELECT pg_catalog.now() - interval '${behind} milliseconds' $$;
      ALTER DATABASE ${database} SET search_path = clock, public, pg_catalog`);
  } finally {
    await client.end();
  }
}
