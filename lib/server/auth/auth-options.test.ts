import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { encode } from "next-auth/jwt";
import { expect, it, vi } from "vitest";
import { authOptions } from "@/lib/server/auth/auth-options";
import { getCaller } from "@/lib/server/auth/get-actor";
import { createUser } from "@/lib/server/auth/user-store";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { env, resetEnv } from "@/lib/server/env";

await openTestDatabase();

const password = "a password of the tests";
type Answer = { status: number; location: string | undefined; body: unknown };

/** A browser of sorts: keeps cookies and posts forms to next-auth's own handler. */
class Browser {
  cookies: Record<string, string> = {};

  async send(method: "GET" | "POST", path: string, body: Record<string, string> = {}): Promise<Answer> {
    const headers = new Map<string, string | string[]>();
    const answer: Answer = { status: 200, location: undefined, body: undefined };
    const res = {
      status(code: number) {
        answer.status = code;
        return res;
      },
      getHeader: (name: string) => headers.get(name),
      setHeader(name: string, value: string | string[]) {
        headers.set(name, value);
        return res;
      },
      end: () => undefined,
      send(sent: unknown) {
        answer.body = sent;
      },
      json(sent: unknown) {
        answer.body = sent;
      },
    };
    const req = {
      method,
      query: { nextauth: path.split("/") },
      body,
      cookies: this.cookies,
      headers: { "x-forwarded-for": "192.0.2.1" },
    };
    await NextAuth(req as unknown as NextApiRequest, res as unknown as NextApiResponse, authOptions());
    for (const line of [headers.get("Set-Cookie") ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      this.cookies[name!] = decodeURIComponent(value!);
    }
    answer.location = headers.get("Location")?.toString();
    return answer;
  }

  async signIn(email: string, typed: string): Promise<Answer> {
    const { csrfToken } = (await this.send("GET", "csrf")).body as { csrfToken: string };
    return this.send("POST", "callback/credentials", { email, password: typed, csrfToken });
  }

  async actor() {
    const cookie = Object.entries(this.cookies).map(([name, value]) => `${name}=${value}`);
    const caller = await getCaller(new Request("http://localhost:3000/", { headers: { cookie: cookie.join("; ") } }));
    return caller?.actor ?? null;
  }
}

it("signs in, carries nothing but the session's id, and signs out for good", async () => {
  await createUser({ email: "ana@example.com", name: "Ana", role: "admin", password, storeIds: [] });
  const browser = new Browser();
  await browser.signIn("ana@example.com", password);
  expect(await browser.actor()).toMatchObject({ kind: "user", name: "Ana", role: "admin", stores: null });
  expect((await browser.send("GET", "session")).body).toEqual({ expires: expect.any(String) });

  const stolen = new Browser();
  stolen.cookies = { ...browser.cookies };
  const { csrfToken } = (await browser.send("GET", "csrf")).body as { csrfToken: string };
  await browser.send("POST", "signout", { csrfToken });
  expect(await browser.actor()).toBeNull();
  expect(await stolen.actor()).toBeNull();
});

it("answers a wrong password with a code and no session, and needs the form's own token", async () => {
  const browser = new Browser();
  const wrong = await browser.signIn("ana@example.com", "wrong");
  expect(wrong.location).toMatch(/error=wrong$/);
  expect(await browser.actor()).toBeNull();
  await browser.send("POST", "callback/credentials", { email: "ana@example.com", password, csrfToken: "forged" });
  expect(await browser.actor()).toBeNull();
});

it("takes no cookie that another secret made, and none without a session's id", async () => {
  const { rows } = await pool().query<{ id: string }>(
    "insert into sessions (id, user_id, expires_at) select gen_random_uuid(), id, now() + interval '1 hour' from users returning id",
  );
  const cookie = async (token: Record<string, unknown>, secret: string) => {
    const browser = new Browser();
    browser.cookies = { "next-auth.session-token": await encode({ token, secret }) };
    return browser.actor();
  };
  expect(await cookie({ sid: rows[0]!.id }, env().NEXTAUTH_SECRET)).not.toBeNull();
  expect(await cookie({ sid: rows[0]!.id }, "another secret, just as long as ours is")).toBeNull();
  expect(await cookie({ sub: rows[0]!.id }, env().NEXTAUTH_SECRET)).toBeNull();
});

it("tells nothing of a failing database in the address", async () => {
  await pool().query("alter table sign_in_failures rename to away");
  try {
    const answer = await new Browser().signIn("ana@example.com", password);
    expect(answer.location).toMatch(/error=unavailable$/);
  } finally {
    await pool().query("alter table away rename to sign_in_failures");
  }
});

it("lets nobody in without a secret", async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "");
  resetEnv();
  try {
    expect(() => authOptions()).toThrow(/NEXTAUTH_SECRET/);
    const browser = new Browser();
    browser.cookies = { "next-auth.session-token": "anything" };
    await expect(browser.actor()).rejects.toThrow(/NEXTAUTH_SECRET/);
  } finally {
    vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, thirty-two characters or more");
    resetEnv();
  }
});
