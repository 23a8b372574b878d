import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Profile } from "@/lib/contracts/profile";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { importRows } from "@/lib/server/imports/import-rows";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { getCurrentProfile, getProfileVersion, listProfileVersions } from "@/lib/server/profiles/read-profiles";
import { expectBackedClaims } from "@/lib/server/profiles/test-backed-claims";
import { admin, later, northSales, openTestRetailer } from "@/lib/server/profiles/test-retailer";
import { today } from "@/lib/server/workspace/workspace-store";

await openTestDatabase();
beforeAll(openTestRetailer);

const asOf = "2026-10-31";
const written = ({ profile, evidence, claims, signals, looks, fingerprint, population }: Profile) =>
  JSON.stringify({ profile, evidence, claims, signals, looks, fingerprint, population });

describe("generateProfile", () => {
  it("writes the same bytes twice for the same as_of, in two versions", async () => {
    const first = await generateProfile(admin, "helena", { as_of: asOf });
    const second = await generateProfile(admin, "helena", { as_of: asOf });
    expect(second.version).toBe(first.version + 1);
    expect(written(second)).toBe(written(first));
  });

  it("does not know what came later", async () => {
    const before = await generateProfile(admin, "helena", { as_of: asOf });
    await importRows({ source: "later", files: later }, { actor: admin });
    await prisma().note.create({
      data: { customerId: "helena", text: "Never again green", author: "A", day: new Date("2026-11-08") },
    });
    const after = await generateProfile(admin, "helena", { as_of: asOf });
    expect(written(after)).toBe(written(before));
    const now = await generateProfile(admin, "helena", { as_of: "2026-11-20" });
    expect(now.coverage.items).toBe(before.coverage.items + 1);
    expect(now.fingerprint).not.toBe(before.fingerprint);
  });

  it("counts a returned piece until its return is known", async () => {
    const kept = await generateProfile(admin, "helena", { as_of: "2026-03-10" });
    const gone = await generateProfile(admin, "helena", { as_of: "2026-03-25" });
    expect(kept.signals.returns.n).toBe(0);
    expect(gone.signals.returns.n).toBe(1);
    expect(gone.signals.value.pieces).toBe(kept.signals.value.pieces - 1);
  });

  it("makes a version for today the current one, never one for a past day", async () => {
    const past = await generateProfile(admin, "viewer", { as_of: asOf });
    expect(past.current).toBe(false);
    expect(await getCurrentProfile(admin, "viewer")).toBeNull();
    const present = await generateProfile(admin, "viewer");
    expect(present.current).toBe(true);
    await generateProfile(admin, "viewer", { as_of: asOf });
    expect((await getCurrentProfile(admin, "viewer"))?.version).toBe(present.version);
  });

  it("is written at an hour of the database's clock, which says what day it is", async () => {
    const { rows } = await pool().query<{ before: Date }>("select now() as before");
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-01-01") });
    const { generated_at } = await generateProfile(admin, "viewer", { as_of: asOf }).finally(vi.useRealTimers);
    expect(Math.abs(new Date(generated_at).getTime() - rows[0]!.before.getTime())).toBeLessThan(60_000);
  });

  it("stays current over one that was begun the day before and saved later", async () => {
    const { version } = await generateProfile(admin, "viewer");
    await prisma().$executeRaw`update current_profiles set as_of = as_of + 1 where customer_id = 'viewer'`;
    expect((await generateProfile(admin, "viewer")).current).toBe(false);
    expect((await getCurrentProfile(admin, "viewer"))?.version).toBe(version);
    await prisma().$executeRaw`update current_profiles set as_of = as_of - 1 where customer_id = 'viewer'`;
  });

  it("waits for an import that is changing the customer", { timeout: 20_000 }, async () => {
    const importing = await pool().connect();
    await importing.query("begin");
    await importing.query("update customers set vip = false where id = 'viewer'");
    const ended = new Promise((resolve) => setTimeout(resolve, 5_500))
      .then(() => importing.query("rollback"))
      .finally(() => importing.release());
    const [{ customer_id }] = await Promise.all([generateProfile(admin, "viewer", { as_of: asOf }), ended]);
    expect(customer_id).toBe("viewer");
  });

  it("keeps stock unknown for a past as_of", async () => {
    const past = await generateProfile(admin, "helena", { as_of: asOf });
    expect(past.looks.length).toBeGreaterThan(0);
    for (const piece of past.looks.flatMap((look) => look.pieces)) expect(piece.in_stock).toBeNull();
  });

  it("suggests only pieces that are in stock in her size at her store today", async () => {
    const { looks } = await generateProfile(admin, "helena");
    const suggested = looks.flatMap((look) => look.pieces).filter((piece) => !piece.owned && piece.product_id !== null);
    expect(suggested.length).toBeGreaterThan(0);
    for (const { product_id, size } of suggested) {
      // A size nobody knows of her is left open; then any size of it must be there.
      const { rows } = await pool().query(
        "select 1 from stock where product_id = $1 and ($2::text is null or size = $2) and store_id = 'north' and quantity > 0",
        [product_id, size],
      );
      expect(rows.length, `${product_id} in ${size}`).toBeGreaterThan(0);
    }
  });

  it("backs every claim with records of this customer or with products", async () => {
    const profile = await generateProfile(admin, "helena", { as_of: asOf });
    expect(profile.claims.length).toBeGreaterThan(5);
    await expectBackedClaims(profile);
  });

  it("refuses a customer who refused, and knows no other store's customers", async () => {
    await expect(generateProfile(admin, "refused")).rejects.toMatchObject({ code: "profiling_refused" });
    await expect(generateProfile(northSales, "joão")).rejects.toMatchObject({ code: "not_found" });
    await expect(generateProfile(northSales, "homeless")).rejects.toMatchObject({ code: "not_found" });
    await expect(getCurrentProfile(northSales, "joão")).rejects.toMatchObject({ code: "not_found" });
    expect(await prisma().profile.count({ where: { customerId: "refused" } })).toBe(0);
  });

  it("names what is missing, and refuses a day to come and a language it cannot write", async () => {
    await expect(generateProfile(admin, "nothing")).rejects.toMatchObject({
      code: "too_little_data",
      message: expect.stringContaining("purchases"),
    });
    await expect(generateProfile(admin, "helena", { as_of: "2999-01-01" })).rejects.toMatchObject({ code: "invalid" });
    await expect(generateProfile(admin, "helena", { language: "tlh" })).rejects.toMatchObject({ code: "invalid" });
    await expect(generateProfile(admin, "helena", { engine: "language-model" })).rejects.toMatchObject({
      code: "engine_not_configured",
    });
  });

  it("gives parallel calls versions of their own", async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => generateProfile(admin, "joão", { as_of: asOf })));
    expect(made.map((profile) => profile.version).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("pages through versions, newest first", async () => {
    const { items, next_cursor } = await listProfileVersions(admin, "joão", { limit: 4 });
    const rest = await listProfileVersions(admin, "joão", { limit: 4, cursor: next_cursor ?? "" });
    expect([...items, ...rest.items].map((item) => item.version)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(rest.next_cursor).toBeNull();
    const { id, engine, usage, coverage, confidence, fingerprint, signals, claims, generated_at } =
      await generateProfile(admin, "joão");
    expect((await listProfileVersions(admin, "joão", { limit: 1 })).items[0]).toEqual({
      ...{
        id,
        customer_id: "joão",
        version: 7,
        current: true,
        generated_at,
        engine,
        usage,
        coverage,
        confidence,
        fingerprint,
      },
      as_of: await today({ timeZone: "America/Sao_Paulo" }),
      ...{ requested_by: "command:test", new_behavior: signals.new_behavior.value, claims: claims.length },
    });
    expect((await getProfileVersion(admin, "joão", 3))?.version).toBe(3);
    expect(await getProfileVersion(admin, "joão", 99)).toBeNull();
  });
});
