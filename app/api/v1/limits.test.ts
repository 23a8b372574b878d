import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { call, requestOf, send, tokenFor } from "@/app/api/v1/api-fixture";
import { seedCustomers } from "@/lib/server/customers/test-customers";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { env } from "@/lib/server/env";

const { url } = await openTestDatabase();
beforeAll(seedCustomers);

const customer = { id: "helena" };

/** Sends so many requests, twenty at a time, and counts the answers by status. */
async function many(token: string, requests: number): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  let left = requests;
  const worker = async () => {
    while (left-- > 0) {
      const { status } = await send("getCustomer", requestOf("getCustomer", { params: customer, token }));
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  return counts;
}

/** The same from a process of its own, as a second server, or one started anew, would. */
function manyElsewhere(token: string, requests: number): Promise<Record<number, number>> {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const root = "../../../";
  const args = ["--conditions=react-server", "--import", at(`${root}bin/alias.mjs`), at("./ask-often.ts")];
  const environment = {
    ...process.env,
    DATABASE_URL: url,
    NEXTAUTH_SECRET: env().NEXTAUTH_SECRET,
    LOG_LEVEL: "silent",
  };
  const child = spawn(process.execPath, [...args, token, String(requests)], { env: environment });
  let out = "";
  let err = "";
  child.stdout.on("data", (part) => {
    out += part;
  });
  child.stderr.on("data", (part) => {
    err += part;
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(err))));
  });
}

describe("a limit of 100 requests a minute", () => {
  it("lets 100 of 1,000 pass", async () => {
    const { token } = await tokenFor("admin", [], { requests_per_minute: 100 });
    expect(await many(token, 1000)).toEqual({ 200: 100, 429: 900 });
  });

  it("counts in the database: over processes, and after a restart", async () => {
    const { token } = await tokenFor("admin", [], { requests_per_minute: 100 });
    const counts = [
      await many(token, 40),
      ...(await Promise.all([manyElsewhere(token, 300), manyElsewhere(token, 300)])),
    ];
    // Everything that this process remembers is gone, as after a restart.
    vi.resetModules();
    counts.push(await many(token, 360));
    const sum = (status: number) => counts.reduce((all, count) => all + (count[status] ?? 0), 0);
    expect([sum(200), sum(429)]).toEqual([100, 900]);
  });

  it("tells at each answer how many are left, and when refused, when to come back", async () => {
    const { token } = await tokenFor("admin", [], { requests_per_minute: 2 });
    const ask = () => call("getCustomer", { params: customer, token });
    expect((await ask()).headers.get("ratelimit")).toMatch(/^"token";r=1;t=\d+$/);
    const last = await ask();
    expect(last.headers.get("ratelimit-policy")).toBe('"token";q=2;w=60');
    expect(last.headers.get("ratelimit")).toMatch(/;r=0;/);
    const refused = await ask();
    expect(refused).toMatchObject({ status: 429, body: { code: "too_many_requests" } });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("begins anew after a minute, by the database's clock", async () => {
    const { token, id } = await tokenFor("admin", [], { requests_per_minute: 1 });
    const ask = async () => (await call("getCustomer", { params: customer, token })).status;
    expect([await ask(), await ask()]).toEqual([200, 429]);
    await pool().query("update rate_windows set started_at = started_at - interval '61 seconds' where key = $1", [
      `token:${id}`,
    ]);
    expect([await ask(), await ask()]).toEqual([200, 429]);
  });

  it("is the workspace's for a token without its own, and each token's alone", async () => {
    await pool().query("update workspace set requests_per_minute = 3");
    const [one, two] = [
      await tokenFor("admin", [], { requests_per_minute: null }),
      await tokenFor("admin", [], { requests_per_minute: null }),
    ];
    expect(await many(one.token, 10)).toEqual({ 200: 3, 429: 7 });
    expect(await many(two.token, 3)).toEqual({ 200: 3 });
  });
});
