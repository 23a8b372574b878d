import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type ChangeEngine, changeEngineBody } from "@/lib/contracts/engine";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { findActiveEngine } from "@/lib/server/engine/active-engine";
import { changeEngine, getEngine } from "@/lib/server/engine/engine-settings";
import { admin, openTestHouse } from "@/lib/server/engine/test-house";
import { resetEnv } from "@/lib/server/env";

await openTestDatabase();
beforeAll(openTestHouse);
beforeEach(async () => {
  await pool().query("truncate engine_settings, audit");
  for (const name of ["API_KEY", "BASE_URL", "MODEL", "PROTOCOL"]) vi.stubEnv(`OPENAI_${name}`, undefined);
  vi.stubEnv("OUTBOUND_ALLOWLIST", "");
  resetEnv();
});

const change = (given: ChangeEngine) => changeEngine(admin, changeEngineBody.parse(given), () => {});
const key = "sk-secret-of-the-house";
const everywhere = async () => {
  const { rows: settings } = await pool().query("select * from engine_settings");
  const { rows: audit } = await pool().query("select * from audit");
  return JSON.stringify({ settings, audit });
};

describe("the model in force", () => {
  it("is none until somebody names one", async () => {
    expect((await getEngine()).engine).toMatchObject({ source: "none", in_force: null, key_set_at: null });
    expect(await findActiveEngine()).toBeNull();
  });

  it("is the one that the environment names, at an address that whoever runs the service chose", async () => {
    vi.stubEnv("OPENAI_MODEL", "of-the-environment");
    vi.stubEnv("OPENAI_BASE_URL", "http://localhost:11434/v1/");
    vi.stubEnv("OPENAI_API_KEY", "sk-environment");
    vi.stubEnv("OPENAI_PROTOCOL", "chat");
    resetEnv();
    const in_force = { base_url: "http://localhost:11434/v1", model: "of-the-environment", protocol: "chat" };
    expect((await getEngine()).engine).toMatchObject({
      source: "environment",
      in_force: { ...in_force, has_key: true },
      model: null,
    });
    expect(await findActiveEngine()).toMatchObject({ apiKey: "sk-environment", allowedHosts: ["localhost"] });
    await change({ voice: { tone: "dry", banned_words: [], banned_claims: [] }, language: "pt-BR" });
    expect(await findActiveEngine()).toMatchObject({ language: "pt-BR", voice: { tone: "dry" } });
  });

  it("is the settings' own before the environment's, and never gets the environment's key", async () => {
    vi.stubEnv("OPENAI_MODEL", "of-the-environment");
    vi.stubEnv("OPENAI_API_KEY", "sk-environment");
    resetEnv();
    await change({ model: "ours", base_url: "https://models.example/v1" });
    expect(await findActiveEngine()).toMatchObject({ model: "ours", apiKey: null });
    await change({ model: null });
    expect(await findActiveEngine()).toMatchObject({ model: "of-the-environment", apiKey: "sk-environment" });
  });
});

describe("the key", () => {
  it("is kept sealed, never shown, and used", async () => {
    const { engine } = await change({ model: "ours", api_key: key });
    expect(engine).toMatchObject({ in_force: { base_url: "https://api.openai.com/v1", has_key: true } });
    expect(engine.key_set_at).not.toBeNull();
    expect(JSON.stringify(engine)).not.toContain(key);
    expect(await everywhere()).not.toContain(key);
    expect(await everywhere()).toContain('"api_key":"set"');
    expect(await findActiveEngine()).toMatchObject({ apiKey: key });
  });

  it("stays through other changes, and is cleared by another address", async () => {
    await change({ model: "ours", base_url: "https://models.example/v1", api_key: key });
    await change({ model: "theirs", base_url: "https://models.example/v1/", protocol: "chat" });
    expect(await findActiveEngine()).toMatchObject({ model: "theirs", apiKey: key });
    const { engine } = await change({ base_url: "https://models.example.net/v1" });
    expect(engine).toMatchObject({ key_set_at: null, in_force: { has_key: false } });
    expect(await findActiveEngine()).toMatchObject({ baseUrl: "https://models.example.net/v1", apiKey: null });
    expect(await everywhere()).toContain('"api_key":"cleared"');
  });

  it("stays where the usual address is written out", async () => {
    await change({ model: "ours", api_key: key });
    const { engine } = await change({ base_url: "https://api.openai.com/v1/" });
    expect(engine).toMatchObject({ base_url: null, in_force: { has_key: true } });
  });

  it("comes along with another address, and goes when it is taken away", async () => {
    await change({ model: "ours", api_key: key });
    await change({ base_url: "https://models.example/v1", api_key: "sk-new" });
    expect(await findActiveEngine()).toMatchObject({ apiKey: "sk-new" });
    await change({ api_key: null });
    expect(await findActiveEngine()).toMatchObject({ apiKey: null });
  });

  it("says so when it cannot be read any more, and is not sent", async () => {
    await change({ model: "ours", api_key: key });
    vi.stubEnv("ENCRYPTION_SECRET", "another secret of the tests, thirty-two characters");
    resetEnv();
    await expect(findActiveEngine()).rejects.toMatchObject({ code: "engine_not_configured" });
    expect((await getEngine()).engine.in_force?.has_key).toBe(true);
    vi.stubEnv("ENCRYPTION_SECRET", undefined);
    resetEnv();
  });

  it("copied to another place does not open", async () => {
    await change({ model: "ours", api_key: key });
    const { rows } = await pool().query("select api_key from engine_settings");
    const { unseal } = await import("@/lib/server/crypto/seal");
    await expect(unseal(rows[0].api_key, "webhooks/1/secret")).rejects.toThrow("another place");
  });
});

describe("a change", () => {
  it.each([
    ["/base_url", { model: "m", base_url: "models" }],
    ["/base_url", { model: "m", base_url: "http://models.example/v1" }],
    ["/base_url", { model: "m", base_url: "ftp://models.example/v1" }],
    ["/base_url", { model: "m", base_url: "https://user:pass@models.example/v1" }],
    ["/base_url", { model: "m", base_url: "https://models.example/v1?api-version=1" }],
    ["/base_url", { model: "m", base_url: "https://127.0.0.1/v1" }],
    ["/base_url", { model: "m", base_url: "https://localhost/v1" }],
    ["/base_url", { model: "m", base_url: "http://169.254.169.254/v1", allowed_hosts: ["169.0.0.0/8"] }],
    ["/allowed_hosts", { allowed_hosts: ["169.254.169.254"] }],
    ["/model", { base_url: "https://models.example/v1" }],
    ["/model", { api_key: key }],
    ["/daily_budget", { daily_budget: 5 }],
  ] as [string, ChangeEngine][])("is refused at %s: %o", async (pointer, given) => {
    await expect(change(given)).rejects.toMatchObject({ code: "invalid", errors: [{ pointer }] });
    expect((await getEngine()).engine).toMatchObject({ model: null, daily_budget: null });
  });

  it("may lead to a host of the house's own that is allowed, by http too", async () => {
    const { engine } = await change({
      model: "m",
      base_url: "http://localhost:11434/v1",
      allowed_hosts: ["localhost"],
    });
    expect(engine.in_force?.base_url).toBe("http://localhost:11434/v1");
    await expect(change({ allowed_hosts: [] })).rejects.toMatchObject({ errors: [{ pointer: "/base_url" }] });
  });

  it("leaves what is not given, and tells a change that came in between", async () => {
    await change({ model: "m", prices: { input: 2.5, output: 10 }, daily_budget: 20, currency: "eur" });
    const { engine, etag } = await change({ protocol: "chat" });
    expect(engine).toMatchObject({ prices: { input: 2.5, output: 10 }, daily_budget: 20, currency: "EUR" });
    expect((await getEngine()).etag).toBe(etag);
    await change({ api_key: key });
    const { etag: later } = await getEngine();
    expect(later).not.toBe(etag);
  });
});
