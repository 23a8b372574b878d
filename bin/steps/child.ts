import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { StartupError } from "@/lib/server/db/startup-error";
import { atEnd } from "./stopping";

export const root = join(import.meta.dirname, "../..");

/** For our own TypeScript: as in the npm scripts. */
export const typescript = ["--conditions=react-server", "--import", join(root, "bin/alias.mjs")];

/**
 * Starts a Node program that lives as long as we do. It has a process group of its own, so that Ctrl-C reaches only us
 * and we stop things in order; should we be killed, the closed channel tells it to go. `ended` rejects when it ends of
 * itself.
 */
export function startChild(what: string, args: string[], environment: NodeJS.ProcessEnv): { ended: Promise<never> } {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: environment,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let stopping = false;
  const exit = new Promise<string>((resolve) => {
    child.on("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    child.on("error", (error) => resolve(error.message));
  });
  const ended = new Promise<never>((_, reject) => {
    exit.then((how) => {
      if (!stopping) reject(new StartupError(`The ${what} ended of itself (${how}): see its messages above.`));
    });
  });
  ended.catch(() => {});
  atEnd(
    async () => {
      stopping = true;
      child.kill("SIGTERM");
      const patience = setTimeout(() => killGroup(child), 20_000);
      await exit;
      clearTimeout(patience);
    },
    () => killGroup(child),
  );
  return { ended };
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

/** Runs a Node program to its end and returns whether it succeeded and what it printed. */
export async function runChild(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ ok: boolean; output: string }> {
  const child = spawn(process.execPath, args, { cwd: root, env: environment, detached: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  return { ok: (await codeOf(child)) === 0, output };
}

/** Runs a Node program to its end, with what it prints for all to see, and returns its exit code. */
export function showChild(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const stdio = ["ignore", "inherit", "inherit"] as ["ignore", "inherit", "inherit"];
  return codeOf(spawn(process.execPath, args, { cwd: root, env: environment, detached: true, stdio }));
}

function codeOf(child: ChildProcess): Promise<number> {
  const kill = () => killGroup(child);
  atEnd(async () => kill(), kill);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
