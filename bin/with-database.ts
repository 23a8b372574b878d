// node ... bin/with-database.ts PROGRAM.ts ...: runs a command on DATABASE_URL's database, or else on the demo's own.
import { pathToFileURL } from "node:url";
import { embeddedHome } from "@/lib/server/db/embedded/home";
import { joinEmbeddedServer } from "@/lib/server/db/embedded/server";
import { StartupError } from "@/lib/server/db/startup-error";
import { latestDatabase } from "./steps/database";
import { completeEnvironment } from "./steps/environment";
import { atEnd } from "./steps/stopping";

try {
  const home = embeddedHome();
  let database = process.env.DATABASE_URL;
  if (!database) {
    const name = latestDatabase(home);
    const server = await joinEmbeddedServer(home);
    // A command ends by itself, or by runProgram when it runs until told to stop.
    atEnd(server.release, server.kill);
    process.once("beforeExit", server.release);
    database = server.url(name);
  }
  completeEnvironment(home, database);
  process.argv.splice(1, 1);
  await import(pathToFileURL(process.argv[1] ?? "").href);
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
