import { disconnect } from "@/lib/server/db/client";
import { cloneDatabase, dropDatabase } from "@/lib/server/db/databases";
import { embeddedHome } from "@/lib/server/db/embedded/home";
import { joinEmbeddedServer } from "@/lib/server/db/embedded/server";
import { ensureTestTemplate, testPrefix } from "@/lib/server/db/test-template";
import { completeEnvironment } from "./environment";
import { atEnd } from "./stopping";

/** The day as of which commands write the demo: their figures are the same every day. */
export const demoDay = "2026-11-23";

/**
 * Opens a migrated, empty database of the command's own, whatever DATABASE_URL names, and drops it when the command ends.
 * `purpose` ends its name.
 */
export async function openThrowawayDatabase(purpose: string): Promise<void> {
  const home = embeddedHome();
  const server = await joinEmbeddedServer(home);
  atEnd(server.release, server.kill);
  const admin = server.url("postgres");
  const name = `${testPrefix()}${purpose}`;
  await cloneDatabase(admin, await ensureTestTemplate(admin), name);
  atEnd(() => dropDatabase(admin, name));
  completeEnvironment(home, server.url(name));
  atEnd(disconnect);
}
