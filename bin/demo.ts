// npm run demo: everything on this machine, from nothing. See `npm run demo -- --help`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tryLock } from "@/lib/server/db/embedded/file-lock";
import { embeddedHome } from "@/lib/server/db/embedded/home";
import { migrate } from "@/lib/server/db/migrate";
import { StartupError } from "@/lib/server/db/startup-error";
import { readArguments, usage } from "./steps/arguments";
import { buildApp } from "./steps/build-app";
import { root, startChild, typescript } from "./steps/child";
import { openDatabase } from "./steps/database";
import { completeEnvironment } from "./steps/environment";
import { fillDemo } from "./steps/fill-demo";
import { fillFromFolder } from "./steps/fill-from-folder";
import { generateProfiles } from "./steps/generate-profiles";
import { requireFreePort } from "./steps/ports";
import { serveWeb } from "./steps/serve-web";
import { atEnd, runProgram } from "./steps/stopping";

await runProgram(async () => {
  const options = readArguments(process.argv.slice(2), process.env);
  if (options === "help") return console.log(usage);
  const { port, data, fresh } = options;
  const url = `http://localhost:${port}`;
  const home = embeddedHome();
  lockDemo(home, url);
  await requireFreePort(port);

  const given = process.env.DATABASE_URL;
  console.log(given ? "Using the database of DATABASE_URL." : "Starting PostgreSQL...");
  const database = await openDatabase(home, given, { data, fresh });
  const environment = completeEnvironment(home, database, url);
  await migrate(database);
  console.log(data ? `Importing ${data}...` : "Looking after the demo retailer's data...");
  const accounts = data ? await fillFromFolder(data, home) : await fillDemo();

  const worker = startChild("worker", [...typescript, join(root, "bin/worker.ts")], environment);
  const building = buildApp(home, environment).then((built) => built && console.log("Built the pages."));
  await Promise.race([worker.ended, Promise.all([building, generateProfiles()])]);
  const web = await serveWeb(port, environment);

  console.log(`\nFashion AI Profiling is ready: ${url}\n`);
  for (const { role, email, password } of accounts) console.log(`  ${role.padEnd(12)} ${email.padEnd(26)} ${password}`);
  console.log("\nCtrl-C stops everything and keeps the data.");
  await Promise.race([worker.ended, web.ended]);
});

/** One demo a checkout. The address is kept for whoever tries to start a second. */
function lockDemo(home: string, url: string): void {
  const address = join(home, "demo-address");
  const lock = tryLock(join(home, "demo.lock"), "exclusive");
  if (!lock)
    throw new StartupError(
      `The demo of this checkout already runs on ${readFileSync(address, "utf8")}: stop it there with Ctrl-C first.`,
    );
  atEnd(async () => lock.release());
  writeFileSync(address, url);
}
