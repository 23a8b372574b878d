import "server-only";
import { execFileSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { Cluster } from "@/lib/server/db/embedded/cluster";
import { failure, runProgram } from "@/lib/server/db/embedded/run-program";

export function databaseUrl(cluster: Cluster, port: number, database: string): string {
  return `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/**
 * The port of this cluster's running server, undefined when none runs. Only an answered query counts: just after a
 * `kill -9`, `pg_ctl status` and the pid file still say that it runs.
 */
export async function findRunning(cluster: Cluster): Promise<number | undefined> {
  // A server that is just starting, recovering or stopping gets time to finish that.
  for (let attempt = 0; attempt < 300; attempt++) {
    const file = readPidFile(cluster);
    if (!file) return undefined;
    if (file.port && (await answers(cluster, file.port))) return file.port;
    if (!isOurs(file.pid, cluster)) {
      rmSync(join(cluster.data, "postmaster.pid"), { force: true });
      return undefined;
    }
    await sleep(100);
  }
  throw failure("PostgreSQL runs but does not answer", readLog(cluster), cluster.home);
}

/** Starts the server on a free port of 127.0.0.1 and returns the port. */
export async function startPostmaster(cluster: Cluster, programs: string): Promise<number> {
  const log = logFile(cluster);
  for (let attempt = 1; ; attempt++) {
    writeFileSync(log, "", { mode: 0o600 });
    if (cluster.account) chownSync(log, cluster.account.uid, cluster.account.gid);
    const port = await freePort();
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c timezone=UTC -c log_timezone=UTC -c max_connections=200`;
    const start = ["start", "-w", "-t", "60", "-D", cluster.data, "-l", log, "-o", settings];
    const { ok, output } = await runProgram(join(programs, "bin/pg_ctl"), start, cluster.home, cluster.account);
    if (ok && (await answers(cluster, port))) return port;
    const told = readLog(cluster) || output;
    // Somebody took the port meanwhile, or the last children of a killed server still hold its memory.
    const passing = /could not bind|Address already in use|pre-existing shared memory/.test(told);
    if (!passing || attempt === 20) throw failure("PostgreSQL does not start", told, cluster.home);
    await sleep(250);
  }
}

/** Stops the server in order: connections are ended, what was committed is on disk. */
export async function stopPostmaster(cluster: Cluster, programs: string): Promise<void> {
  if (!readPidFile(cluster)) return;
  const stop = ["stop", "-w", "-t", "60", "-m", "fast", "-D", cluster.data];
  const { ok, output } = await runProgram(join(programs, "bin/pg_ctl"), stop, cluster.home, cluster.account);
  if (!ok && readPidFile(cluster)) throw failure("PostgreSQL does not stop", output, cluster.home);
}

/** Ends the server without waiting for anything. */
export function killPostmaster(cluster: Cluster): void {
  const file = readPidFile(cluster);
  if (file && isOurs(file.pid, cluster)) process.kill(file.pid, "SIGQUIT");
}

const logFile = (cluster: Cluster) => join(cluster.home, "postgres.log");
const readLog = (cluster: Cluster) => (existsSync(logFile(cluster)) ? readFileSync(logFile(cluster), "utf8") : "");

function readPidFile(cluster: Cluster): { pid: number; port: number } | undefined {
  const path = join(cluster.data, "postmaster.pid");
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0) };
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new Client({
    connectionString: databaseUrl(cluster, port, "postgres"),
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  });
  // A connection cut while we ask is an answer too: no.
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === cluster.data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether this process is the server of this cluster: after a restart of the machine the number may be anybody's. */
function isOurs(pid: number, cluster: Cluster): boolean {
  try {
    const command =
      process.platform === "linux"
        ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
        : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes(cluster.data);
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
