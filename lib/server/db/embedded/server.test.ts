import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { prepareHome } from "@/lib/server/db/embedded/home";
import { type EmbeddedServer, joinEmbeddedServer } from "@/lib/server/db/embedded/server";

// One cluster for all: making one takes longer than everything else.
const home = mkdtempSync(join(tmpdir(), "embedded-test-"));
const joined: EmbeddedServer[] = [];
async function start(): Promise<EmbeddedServer> {
  const server = await joinEmbeddedServer(home);
  joined.push(server);
  return server;
}
afterAll(async () => {
  for (const server of joined) server.kill();
  await sleep(200);
  rmSync(home, { recursive: true, force: true });
});

const serverPid = () => Number(readFileSync(join(home, "data-18/postmaster.pid"), "utf8").split("\n")[0]);

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded server", () => {
  test("is made once by two first starts at once, is shared, and stops with its last user", async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.url("postgres")).toBe(two.url("postgres"));
    await one.release();
    expect(await query(two.url("postgres"), "select 1 as n")).toEqual([{ n: 1 }]);
    await two.release();
    await expect(query(two.url("postgres"), "select 1")).rejects.toThrow();
    expect(existsSync(join(home, "data-18/postmaster.pid"))).toBe(false);
  });

  test("listens to this machine only, asks for the password, and sorts the same everywhere", async () => {
    const server = await start();
    const settings = `select current_setting('listen_addresses') as host, current_setting('unix_socket_directories') as sockets,
      (select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'postgres') as locale`;
    const expected = { host: "127.0.0.1", sockets: "", locale: "b C.UTF-8" };
    expect(await query(server.url("postgres"), settings)).toEqual([expected]);
    const wrong = Object.assign(new URL(server.url("postgres")), { password: "wrong" }).href;
    await expect(query(wrong, "select 1")).rejects.toThrow("password authentication failed");
    expect(statSync(join(home, "postgres-password")).mode & 0o777).toBe(0o600);
    await server.release();
  });

  test("comes back with everything committed after a kill -9, whose pid file still lies there", async () => {
    const first = await start();
    await query(first.url("postgres"), "create table kept as select 42 as n");
    process.kill(serverPid(), "SIGKILL");
    const again = await start();
    expect(await query(again.url("postgres"), "select n from kept")).toEqual([{ n: 42 }]);
    await first.release();
    await again.release();
  });

  test("starts when the pid file names a process that is somebody else's by now", async () => {
    const first = await start();
    const pidFile = join(home, "data-18/postmaster.pid");
    const lines = readFileSync(pidFile, "utf8").split("\n");
    await first.release();
    writeFileSync(pidFile, ["1", ...lines.slice(1)].join("\n"));
    const again = await start();
    expect(await query(again.url("postgres"), "select 1 as n")).toEqual([{ n: 1 }]);
    await again.release();
  });

  test("refuses a folder that something else put in its place", () => {
    const path = join(home, "not-a-folder");
    writeFileSync(path, "not a folder");
    expect(() => prepareHome(path)).toThrow(/cannot be made|belongs to somebody else/);
  });

  // Mounting needs the right to; where it is missing there is no small disk to fill.
  const small = mkdtempSync(join(tmpdir(), "embedded-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=80m", "tmpfs", small]).status === 0;
  afterAll(() => {
    if (mounted) spawnSync("umount", [small]);
    rmSync(small, { recursive: true });
  });

  test.runIf(mounted)("says so in one sentence when the disk is full, and leaves nothing half-made", async () => {
    await expect(joinEmbeddedServer(small)).rejects.toThrow(`The disk that holds ${small} is full: free some space`);
    expect(readdirSync(small).filter((name) => name.endsWith(".new") || name.startsWith("data"))).toEqual([]);
    spawnSync("mount", ["-o", "remount,size=300m", small]);
    const server = await joinEmbeddedServer(small);
    expect(await query(server.url("postgres"), "select 1 as n")).toEqual([{ n: 1 }]);
    await server.release();
  });
});
