// npm run test:e2e [-- playwright's options]: the browser tests, on a database of their own with one fixed day.
import { join } from "node:path";
import { disconnect } from "@/lib/server/db/client";
import { cloneDatabase, dropDatabase } from "@/lib/server/db/databases";
import { embeddedHome } from "@/lib/server/db/embedded/home";
import { joinEmbeddedServer } from "@/lib/server/db/embedded/server";
import { ensureTestTemplate, testPrefix } from "@/lib/server/db/test-template";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { buildApp } from "./steps/build-app";
import { root, showChild, startChild, typescript } from "./steps/child";
import { completeEnvironment } from "./steps/environment";
import { findChromium } from "./steps/find-chromium";
import { startClockAt } from "./steps/fixed-clock";
import { generateProfiles } from "./steps/generate-profiles";
import { freePort } from "./steps/ports";
import { serveWeb } from "./steps/serve-web";
import { atEnd, runProgram } from "./steps/stopping";

/** A Thursday, ten in the morning in São Paulo. */
const start = new Date("2026-06-18T13:00:00Z");

await runProgram(async () => {
  const home = embeddedHome();
  const chromium = findChromium();
  const server = await joinEmbeddedServer(home);
  atEnd(server.release, server.kill);
  const admin = server.url("postgres");
  const name = `${testPrefix()}e2e`;
  await cloneDatabase(admin, await ensureTestTemplate(admin), name);
  atEnd(() => dropDatabase(admin, name));
  const database = server.url(name);
  await startClockAt(database, start);

  const port = await freePort();
  const url = `http://localhost:${port}`;
  // Where the tests' own receiver of webhooks listens.
  process.env.OUTBOUND_ALLOWLIST = "127.0.0.1";
  const environment = completeEnvironment(home, database, url);
  atEnd(disconnect);
  await seedDemo({ today: start.toISOString().slice(0, 10) });
  // A language model that a test serves there while it needs one. The worker asks it for whoever asks for a model, and only
  // the second web server offers one: most tests see a house without.
  const modelPort = await freePort();
  const engine = { OPENAI_MODEL: "stand-in", OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1` };
  const worker = startChild("worker", [...typescript, join(root, "bin/worker.ts")], { ...environment, ...engine });
  await Promise.race([worker.ended, Promise.all([buildApp(home, environment), generateProfiles()])]);
  const web = await serveWeb(port, environment);
  const withModel = `http://localhost:${await freePort()}`;
  await serveWeb(Number(new URL(withModel).port), { ...environment, ...engine, NEXTAUTH_URL: withModel });

  const playwright = [join(root, "node_modules/@playwright/test/cli.js"), "test", ...process.argv.slice(2)];
  // Tests may import the seed and lib/server: the condition empties "server-only" there too.
  const forTests = {
    ...{ E2E_MODEL_URL: withModel, E2E_MODEL_PORT: String(modelPort), E2E_URL: url },
    E2E_CHROMIUM: chromium,
    NODE_OPTIONS: "--conditions=react-server",
  };
  const tests = showChild(playwright, { ...environment, ...forTests });
  process.exitCode = await Promise.race([worker.ended, web.ended, tests]);
});
