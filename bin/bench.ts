// npm run bench: speeds as ratios against a peer in the same run, on the demo's data in a database of the command's own.
import { join } from "node:path";
import { checksum, measure, median } from "@/bench/profile-read";
import { createToken } from "@/lib/server/auth/tokens";
import { pool } from "@/lib/server/db/client";
import { embeddedHome } from "@/lib/server/db/embedded/home";
import { env } from "@/lib/server/env";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { buildApp } from "./steps/build-app";
import { root, startChild, typescript } from "./steps/child";
import { completeEnvironment } from "./steps/environment";
import { generateProfiles } from "./steps/generate-profiles";
import { freePort } from "./steps/ports";
import { serveWeb } from "./steps/serve-web";
import { runProgram } from "./steps/stopping";
import { demoDay, openThrowawayDatabase } from "./steps/throwaway-database";

const rounds = 7;
const seconds = 4;
const target = 0.6;

await runProgram(async () => {
  await openThrowawayDatabase("bench");
  const home = embeddedHome();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = { ...completeEnvironment(home, env().DATABASE_URL, url), BENCH_ROUTES: "1", LOG_LEVEL: "error" };
  await seedDemo({ today: demoDay });
  const worker = startChild("worker", [...typescript, join(root, "bin/worker.ts")], environment);
  await Promise.race([worker.ended, Promise.all([buildApp(home, environment), generateProfiles()])]);
  await serveWeb(port, environment);

  const operator = { kind: "command", id: "bench", name: "npm run bench", role: "admin", stores: null } as const;
  const given = { name: "bench", role: "admin", stores: [], requests_per_minute: 1_000_000 } as const;
  const { token } = await createToken(operator, { ...given, stores: [] });
  const headers = { authorization: `Bearer ${token}` };
  const { rows } = await pool().query<{ id: string }>("select customer_id as id from current_profiles order by 1");
  const ids = rows.map(({ id }) => encodeURIComponent(id));
  const bare = ids.map((id) => `/bench/profiles/${id}`);
  const ours = ids.map((id) => `/api/v1/customers/${id}/profile`);
  const sums = [await checksum(url, bare, headers), await checksum(url, ours, headers)];
  console.log(`${ids.length} profiles; checksums ${sums.join(" and ")}${sums[0] === sums[1] ? "" : ": NOT EQUAL"}`);

  // A round of each that is not counted: both are warm then.
  for (const paths of [bare, ours]) await measure(url, paths, headers, 2);
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const peer = await measure(url, bare, headers, seconds);
    const api = await measure(url, ours, headers, seconds);
    ratios.push(api.rate / peer.rate);
    const kilobytes = (n: number) => `${(n / 1000).toFixed(0)} kB`;
    console.log(
      `round ${round}: bare ${peer.rate.toFixed(0)}/s of ${kilobytes(peer.bytes)}, API ${api.rate.toFixed(0)}/s of ${kilobytes(api.bytes)}, ratio ${ratios.at(-1)!.toFixed(2)}, failed ${peer.failed + api.failed}`,
    );
    if (peer.failed + api.failed > 0) throw new Error("Some requests failed: the figures say nothing.");
  }
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  const middle = median(ratios);
  console.log(
    `Profile read over the API: ${middle.toFixed(2)} of the bare route's rate (${low.toFixed(2)} to ${high.toFixed(2)}), target ${target}`,
  );
  process.exitCode = middle >= target && sums[0] === sums[1] ? 0 : 1;
});
