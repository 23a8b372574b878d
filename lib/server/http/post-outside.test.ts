import { createServer } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { env, resetEnv } from "@/lib/server/env";
import { postOutside } from "@/lib/server/http/post-outside";

let hits = 0;
let respond = (_path: string): [number, Record<string, string>, string] => [200, {}, "ok"];
const inside = createServer((request, response) => {
  hits++;
  const [status, headers, text] = respond(request.url ?? "");
  response.writeHead(status, headers).end(text);
});
let port: number;

function allow(list: string): void {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, thirty-two characters or more");
  vi.stubEnv("OUTBOUND_ALLOWLIST", list);
  resetEnv();
}

beforeAll(async () => {
  await new Promise<void>((done) => inside.listen(0, "127.0.0.1", done));
  port = (inside.address() as AddressInfo).port;
});
afterEach(() => {
  hits = 0;
  respond = () => [200, {}, "ok"];
});
afterAll(() => inside.close());

const post = (url: string, lookup?: LookupFunction) => postOutside(new URL(url), "{}", {}, lookup);
/** Resolves every name to the addresses in turn, the last one for ever. */
const resolving = (...addresses: string[]): LookupFunction => {
  let asked = 0;
  return (_name, options, callback) => {
    const address = addresses[Math.min(asked++, addresses.length - 1)]!;
    const family = address.includes(":") ? 6 : 4;
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
};

describe("without an allowlist nothing inward is called", () => {
  const hosts = [
    "127.0.0.1",
    "localhost",
    "[::1]",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "[fd00::1]",
    "[fe80::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[64:ff9b::7f00:1]",
    "0.0.0.0",
    "[::]",
    "100.64.0.1",
    "2130706433",
    "0177.0.0.1",
    "0x7f.1",
    "127.1",
  ];
  it.each(hosts)("https://%s", async (host) => {
    allow("");
    await expect(post(`https://${host}:${port}/`)).rejects.toThrow("not public");
    expect(hits).toBe(0);
  });

  it.each(["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "::ffff:127.0.0.1"])(
    "a name that resolves to %s",
    async (address) => {
      allow("");
      await expect(post(`https://receiver.example:${port}/`, resolving(address))).rejects.toThrow("not public");
      expect(hits).toBe(0);
    },
  );

  it("a public address without https", async () => {
    allow("");
    await expect(post("http://receiver.example/", resolving("93.184.215.14"))).rejects.toThrow("only https");
  });
});

it("connects to the address that was checked: a name that leads inside a moment later gains nothing", async () => {
  // 127.0.0.2 stands for a public address, where nobody listens; what must not be reached listens at 127.0.0.1.
  allow("127.0.0.2");
  const turning = vi.fn(resolving("127.0.0.2", "127.0.0.1"));
  const url = `https://rebinding.example:${port}/`;
  await expect(post(url, turning)).rejects.toThrow("the connection was refused");
  expect(turning).toHaveBeenCalledTimes(1);
  await expect(post(url, turning)).rejects.toThrow("not public");
  expect(hits).toBe(0);
});

it("a name of the allowlist is called wherever it leads, by http too", async () => {
  allow("receiver.example");
  const looked = vi.fn(resolving("127.0.0.1"));
  expect((await post(`http://receiver.example:${port}/`, looked)).text).toBe("ok");
  expect(looked).toHaveBeenCalledTimes(1);
});

it("refuses when one of several addresses is inward", async () => {
  allow("");
  const two: LookupFunction = (_name, _options, callback) =>
    callback(null, [
      { address: "93.184.215.14", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ]);
  await expect(post(`https://receiver.example:${port}/`, two)).rejects.toThrow("not public");
});

it.each(["127.0.0.1", "127.0.0.0/8, ::1"])("calls what the allowlist %s names", async (list) => {
  allow(list);
  expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200, text: "ok" });
  await expect(post("https://10.0.0.1/")).rejects.toThrow("not public");
});

it("a redirect inward is an answer, and is not followed", async () => {
  allow("127.0.0.1");
  respond = (path) =>
    path === "/hooks" ? [302, { location: `http://127.0.0.1:${port}/secrets` }, ""] : [200, {}, "secret"];
  expect(await post(`http://127.0.0.1:${port}/hooks`)).toMatchObject({ status: 302, text: "" });
  expect(hits).toBe(1);
});

it("reads no more than 64 kB of an answer", async () => {
  allow("127.0.0.1");
  respond = () => [200, {}, "x".repeat(1_000_000)];
  expect((await post(`http://127.0.0.1:${port}/`)).text).toHaveLength(64 * 1024);
});

it("says in words why no answer came", async () => {
  allow("127.0.0.1");
  await expect(post("http://127.0.0.1:1/")).rejects.toThrow("the connection was refused");
  const nowhere: LookupFunction = (name, _options, callback) =>
    callback(Object.assign(new Error(name), { code: "ENOTFOUND" }), "", 4);
  await expect(post("https://receiver.example/", nowhere)).rejects.toThrow("the host name does not resolve");
});

it("a bad entry of the allowlist names itself and stops the program", () => {
  allow("127.0.0.1, 10.0.0.0/99");
  expect(() => env()).toThrow(/OUTBOUND_ALLOWLIST.*“10.0.0.0\/99” is not a host name/);
});
