import { verify } from "@node-rs/argon2";
import { describe, expect, it, vi } from "vitest";
import { getSessionActor, revokeSession } from "@/lib/server/auth/session-store";
import { signIn } from "@/lib/server/auth/sign-in";
import { throttle } from "@/lib/server/auth/sign-in-throttle";
import { createUser, type NewUser } from "@/lib/server/auth/user-store";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";

vi.mock("@node-rs/argon2", { spy: true });
await openTestDatabase();

const password = "a password of the tests";
let networks = 0;
const freshNetwork = () => `192.0.2.${networks++}`;

async function staff(email: string, more: Partial<NewUser> = {}): Promise<string> {
  const { id } = await createUser({ email, name: "Ana", role: "marketer", password, storeIds: [], ...more });
  return id;
}

async function sessionOf(email: string): Promise<string> {
  const result = await signIn({ email, password }, freshNetwork());
  if ("error" in result) throw new Error(result.error);
  return result.sessionId;
}

const tries = (email: string, network: string, n: number) =>
  Promise.all(Array.from({ length: n }, () => signIn({ email, password: "wrong" }, network)));

describe("accounts", () => {
  it("creates an account once per email, and leaves it as it is the second time", async () => {
    const first = await createUser({ email: " Bia@Example.com", name: "Bia", role: "admin", password, storeIds: [] });
    const again = {
      email: "bia@example.com",
      name: "Other",
      role: "marketer",
      password: "other",
      storeIds: ["s1"],
    } as const;
    expect(await createUser({ ...again, storeIds: [...again.storeIds] })).toEqual({ id: first.id, created: false });
    const row = await prisma().user.findUniqueOrThrow({ where: { id: first.id }, include: { stores: true } });
    expect(row).toMatchObject({ email: "bia@example.com", name: "Bia", role: "admin", stores: [] });
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it("makes one account of two simultaneous requests", async () => {
    const ids = await Promise.all([staff("twin@example.com"), staff("twin@example.com")]);
    expect(ids[0]).toBe(ids[1]);
  });
});

describe("sessions", () => {
  it("speaks for the account by its role and stores of now", async () => {
    const id = await staff("sales@example.com", { role: "salesperson", storeIds: ["s2", "s1"] });
    const session = await sessionOf("SALES@example.com ");
    expect(await getSessionActor(session)).toEqual({
      kind: "user",
      id,
      name: "Ana",
      role: "salesperson",
      stores: ["s1", "s2"],
    });
    await pool().query("update users set role = 'marketer' where id = $1", [id]);
    expect(await getSessionActor(session)).toMatchObject({ role: "marketer", stores: null });
  });

  it("ends when it is revoked, when its time is over, and when the account is disabled", async () => {
    const id = await staff("ends@example.com");
    const [revoked, expired, disabled] = [
      await sessionOf("ends@example.com"),
      await sessionOf("ends@example.com"),
      await sessionOf("ends@example.com"),
    ];
    await revokeSession(revoked);
    expect(await getSessionActor(revoked)).toBeNull();
    await pool().query("update sessions set expires_at = now() where id = $1", [expired]);
    expect(await getSessionActor(expired)).toBeNull();
    expect(await getSessionActor(disabled)).not.toBeNull();
    await pool().query("update users set disabled_at = now() where id = $1", [id]);
    expect(await getSessionActor(disabled)).toBeNull();
    expect(await signIn({ email: "ends@example.com", password }, freshNetwork())).toEqual({ error: "wrong" });
  });

  it("knows no session by an id that is none", async () => {
    expect(await getSessionActor("1' or '1'='1")).toBeNull();
    expect(await getSessionActor("00000000-0000-4000-8000-000000000000")).toBeNull();
  });
});

describe("guessing", () => {
  it("answers a wrong password, an unknown and a disabled account alike, after the same work", async () => {
    await staff("known@example.com");
    await pool().query("update users set disabled_at = now() where id = $1", [await staff("left@example.com")]);
    await signIn({ email: "first@example.com", password: "makes the dummy" }, freshNetwork());
    for (const who of ["known", "left", "unknown"]) {
      vi.mocked(verify).mockClear();
      const typed = who === "left" ? password : "wrong";
      const answer = await signIn({ email: `${who}@example.com`, password: typed }, freshNetwork());
      expect(answer, who).toEqual({ error: "wrong" });
      // Counted, not timed: the machine's noise is louder than one hash.
      const hashes = vi.mocked(verify).mock.calls.map(([against]) => String(against));
      expect(hashes, who).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)]);
    }
  });

  it.each(["victim@example.com", "nobody@example.com"])(
    "stops the guesses at %s, even at once and from everywhere",
    async (email) => {
      if (email.startsWith("victim")) await staff(email);
      const answers = (await Promise.all(Array.from({ length: 24 }, () => tries(email, freshNetwork(), 1)))).flat();
      expect(answers.filter((a) => "error" in a && a.error === "wrong")).toHaveLength(throttle.account);
      expect(answers.filter((a) => "error" in a && a.error === "throttled-15")).toHaveLength(24 - throttle.account);
      // Not even the right password is looked at now.
      expect(await signIn({ email, password }, freshNetwork())).toEqual({ error: "throttled-15" });
    },
  );

  it("lets the account in again when the failures are old, and says how many minutes that takes", async () => {
    await staff("patient@example.com");
    await tries("patient@example.com", freshNetwork(), throttle.account);
    await pool().query("update sign_in_failures set at = now() - interval '11 minutes 30 seconds'");
    expect(await signIn({ email: "patient@example.com", password }, freshNetwork())).toEqual({ error: "throttled-4" });
    await pool().query("update sign_in_failures set at = now() - interval '15 minutes 1 second'");
    expect(await signIn({ email: "patient@example.com", password }, freshNetwork())).toHaveProperty("sessionId");
  });

  it("stops a network that tries many accounts, and no other network", async () => {
    await staff("neighbour@example.com");
    const network = freshNetwork();
    const guesses = Array.from({ length: throttle.network }, (_, n) => tries(`guess${n}@example.com`, network, 1));
    expect((await Promise.all(guesses)).flat()).toEqual(guesses.map(() => ({ error: "wrong" })));
    expect(await signIn({ email: "neighbour@example.com", password }, network)).toEqual({ error: "throttled-15" });
    expect(await signIn({ email: "neighbour@example.com", password }, freshNetwork())).toHaveProperty("sessionId");
  });

  it("forgets an account's failures once its password was right, and stores no address as typed", async () => {
    await staff("slips@example.com");
    await tries("slips@example.com", freshNetwork(), throttle.account - 1);
    const { rows } = await pool().query("select * from sign_in_failures");
    expect(JSON.stringify(rows)).not.toMatch(/slips|192\.0\.2/);
    await sessionOf("slips@example.com");
    const answers = await tries("slips@example.com", freshNetwork(), throttle.account - 1);
    expect(answers).toEqual(answers.map(() => ({ error: "wrong" })));
  });
});
