import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartupError } from "@/lib/server/db/startup-error";
import { root, startChild } from "./child";

/** Serves the production build on this port of 127.0.0.1; returns once it answers. `ended` rejects when it ends. */
export async function serveWeb(port: number, environment: NodeJS.ProcessEnv): Promise<{ ended: Promise<never> }> {
  const next = join(root, "node_modules/next/dist/bin/next");
  const parent = ["--import", join(root, "bin/steps/end-with-parent.mjs")];
  const quiet = { ...environment, NODE_ENV: "production" as const, PORT: undefined };
  const web = startChild("web server", [...parent, next, "start", "-H", "127.0.0.1", "-p", String(port)], quiet);
  await Promise.race([web.ended, untilItAnswers(port)]);
  return web;
}

async function untilItAnswers(port: number): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(100)) {
    const answer = await fetch(`http://127.0.0.1:${port}/sign-in`, { redirect: "manual" }).catch(() => undefined);
    if (answer && answer.status < 500) return;
    if (answer) throw new StartupError(`The web server answers with status ${answer.status}: see its messages above.`);
  }
  throw new StartupError("The web server did not answer within a minute.");
}
