import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { disconnect } from "@/lib/server/db/client";
import { dropDatabase, ensureDatabase } from "@/lib/server/db/databases";
import { joinEmbeddedServer } from "@/lib/server/db/embedded/server";
import { StartupError } from "@/lib/server/db/startup-error";
import { atEnd } from "./stopping";

/**
 * The connection string of the database for this purpose: DATABASE_URL when given, else one of our own server, which
 * runs until we end; emptied first when `fresh`. Throws StartupError when the given server does not answer.
 */
export async function openDatabase(
  home: string,
  given: string | undefined,
  { data, fresh }: { data: string | undefined; fresh: boolean },
): Promise<string> {
  if (given) {
    await requireAnswer(given);
    atEnd(disconnect);
    return given;
  }
  const server = await joinEmbeddedServer(home);
  atEnd(server.release, server.kill);
  atEnd(disconnect);
  const name = data ? `data_${createHash("sha256").update(data).digest("hex").slice(0, 12)}` : "demo";
  if (fresh) await dropDatabase(server.url("postgres"), name);
  await ensureDatabase(server.url("postgres"), name);
  writeFileSync(latestFile(home), name);
  return server.url(name);
}

/** The database that the demo used last: what commands without DATABASE_URL mean. */
export function latestDatabase(home: string): string {
  try {
    return readFileSync(latestFile(home), "utf8");
  } catch (error) {
    throw new StartupError("There is no database yet: run npm run demo first, or set DATABASE_URL.", { cause: error });
  }
}

const latestFile = (home: string) => join(home, "latest-database");

async function requireAnswer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const reason = (error as Error).message || (error as { code?: string }).code;
    throw new StartupError(`The database of DATABASE_URL does not answer: ${reason}.`, { cause: error });
  }
}
