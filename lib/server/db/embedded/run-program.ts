import "server-only";
import { spawn } from "node:child_process";
import type { Account } from "@/lib/server/db/embedded/home";
import { StartupError } from "@/lib/server/db/startup-error";

export type Outcome = { ok: boolean; output: string };

/** Runs one of PostgreSQL's programs to its end. Its environment is empty: PGPORT and the like must not reach it. */
export function runProgram(file: string, args: string[], cwd: string, account: Account | undefined): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", HOME: cwd, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
      // Ctrl-C in the terminal is for us; we stop PostgreSQL in order.
      detached: true,
      ...account,
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) =>
      reject(new StartupError(`${file} cannot be run: ${error.message}.`, { cause: error })),
    );
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** Turns what PostgreSQL printed into one sentence. */
export function failure(what: string, output: string, home: string): StartupError {
  if (/No space left on device|could not resize shared memory|ENOSPC/i.test(output))
    return new StartupError(`The disk that holds ${home} is full: free some space, then start again.`);
  const lines = output.split("\n").map((line) => line.trim());
  const telling = lines.filter((line) => /(FATAL|PANIC|error|could not|cannot|not found):?/i.test(line));
  const reason = telling[0] ?? lines.filter(Boolean).at(-1) ?? "it said nothing";
  return new StartupError(`${what}: ${reason.replace(/^[\d: .-]+UTC \[\d+\] /, "")}`);
}
