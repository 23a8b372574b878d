import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { resetEnv } from "@/lib/server/env";
import { fetchOutside } from "@/lib/server/http/fetch-outside";
import { OutsideError } from "@/lib/server/http/request-outside";

let respond: (response: ServerResponse, body: string) => void;
let gone = 0;
const inside = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => respond(response, `${request.method} ${request.headers.authorization} ${body}`));
  response.on("close", () => {
    if (!response.writableFinished) gone++;
  });
});
let url: string;

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, thirty-two characters or more");
  vi.stubEnv("OUTBOUND_ALLOWLIST", "");
  resetEnv();
  await new Promise<void>((done) => inside.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(inside.address() as AddressInfo).port}/v1/responses`;
});
beforeEach(() => {
  respond = (response, body) => response.writeHead(200, { "x-given": "yes" }).end(body);
});
afterAll(() => inside.close());

const post = (allowed: string[], init: RequestInit = {}, to = url) =>
  fetchOutside(allowed)(to, { method: "POST", body: "{}", headers: { authorization: "Bearer key" }, ...init });

it("reaches an inward address that was allowed, and hands on what comes as it comes", async () => {
  respond = (response, body) => {
    response.writeHead(200, { "x-given": "yes" }).write(body);
    setTimeout(() => response.end(" and more"), 50);
  };
  const response = await post(["127.0.0.0/8"]);
  expect([response.status, response.headers.get("x-given")]).toEqual([200, "yes"]);
  const parts = await Array.fromAsync(response.body!.pipeThrough(new TextDecoderStream()));
  expect(parts).toEqual(["POST Bearer key {}", " and more"]);
});

it("reaches no other, and says who can allow it; a name that leads there is no way round", async () => {
  for (const to of [url, url.replace("127.0.0.1", "localhost"), "https://169.254.169.254/v1", "https://[::1]:1/v1"])
    for (const allowed of [[], ["10.0.0.0/8"], ["models.example"]])
      await expect(post(allowed, {}, to)).rejects.toThrow(OutsideError);
  await expect(post(["0.0.0.0/0"], {}, "http://169.254.169.254/v1")).rejects.toThrow("only https");
  await expect(post(["0.0.0.0/0"], {}, "https://169.254.169.254/v1")).rejects.toThrow("not public");
  await expect(post([], {}, "https://localhost/v1")).rejects.toThrow("an administrator can allow it");
});

it("follows no redirect", async () => {
  respond = (response) => response.writeHead(307, { location: "https://elsewhere.example/v1" }).end();
  await expect(post(["127.0.0.1"])).rejects.toThrow("take the address that it leads to");
});

it("tells of a network that failed as fetch does, so that it is tried again", async () => {
  const closed = await post(["127.0.0.1"], {}, "http://127.0.0.1:9/v1").catch((error: unknown) => error);
  expect(closed).toBeInstanceOf(TypeError);
  expect((closed as TypeError).cause).toMatchObject({ message: "the connection was refused" });
});

it("ends with its signal, before an answer and in the middle of one", async () => {
  respond = () => {};
  const reason = new Error("enough");
  const before = new AbortController();
  const asked = post(["127.0.0.1"], { signal: before.signal });
  setTimeout(() => before.abort(reason), 50);
  await expect(asked).rejects.toBe(reason);

  respond = (response) => response.writeHead(200).write("begun");
  const amid = new AbortController();
  const response = await post(["127.0.0.1"], { signal: amid.signal });
  const seen = gone;
  amid.abort(reason);
  await expect(response.text()).rejects.toThrow();
  await vi.waitFor(() => expect(gone).toBe(seen + 1));
});
