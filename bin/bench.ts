// npm run bench [-- profile-read | model]: speeds as ratios against a peer in the same run, on the demo's data in a
// database of the command's own.
import { join } from "node:path";
import { createToken } from "@/lib/server/auth/tokens";
import { pool } from "@/lib/server/db/client";
import { embeddedHome } from "@/lib/server/db/embedded/home";
import { StartupError } from "@/lib/server/db/startup-error";
import { env } from "@/lib/server/env";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { startProtocolServer } from "@/lib/server/model/protocol-server/start-protocol-server";
import { faithful } from "@/lib/server/profiles/stand-in-answers";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { benchModel } from "./steps/bench-model";
import { benchProfileRead } from "./steps/bench-profile-read";
import { buildApp } from "./steps/build-app";
import { root, startChild, typescript } from "./steps/child";
import { completeEnvironment } from "./steps/environment";
import { generateProfiles } from "./steps/generate-profiles";
import { freePort } from "./steps/ports";
import { serveWeb } from "./steps/serve-web";
import { atEnd, runProgram } from "./steps/stopping";
import { demoDay, openThrowawayDatabase } from "./steps/throwaway-database";

const figures = { "profile-read": benchProfileRead, model: benchModel };
const asked = process.argv[2] ?? "profile-read";

await runProgram(async () => {
  if (!(asked in figures))
    throw new StartupError(`There is no benchmark ${asked}: ${Object.keys(figures).join(", ")}.`);
  await openThrowawayDatabase("bench");
  const home = embeddedHome();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const model = await startProtocolServer({ answer: faithful });
  atEnd(model.close, model.kill);
  const engine = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: "stand-in", OUTBOUND_ALLOWLIST: "127.0.0.1" };
  const own = { BENCH_ROUTES: "1", LOG_LEVEL: "error", ...engine };
  const environment = { ...completeEnvironment(home, env().DATABASE_URL, url), ...own };
  await seedDemo({ today: demoDay });
  const worker = startChild("worker", [...typescript, join(root, "bin/worker.ts")], environment);
  atEnd(closeSender);
  await Promise.race([worker.ended, Promise.all([buildApp(home, environment), generateProfiles()])]);
  await serveWeb(port, environment);

  const operator = { kind: "command", id: "bench", name: "npm run bench", role: "admin", stores: null } as const;
  const { token } = await createToken(operator, {
    ...{ name: "bench", role: "admin", stores: [], requests_per_minute: 1_000_000 },
  });
  const { rows } = await pool().query<{ id: string }>("select customer_id as id from current_profiles order by 1");
  const served = { url, headers: { authorization: `Bearer ${token}` }, customers: rows.map(({ id }) => id) };
  process.exitCode = (await figures[asked as keyof typeof figures](model, served)) ? 0 : 1;
});
