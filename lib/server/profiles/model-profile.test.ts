import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Profile } from "@/lib/contracts/profile";
import { claimText } from "@/lib/domain/claims/claim-text";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { undoCorrection } from "@/lib/server/corrections/undo-correction";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { changeEngine } from "@/lib/server/engine/engine-settings";
import type { Behaviour } from "@/lib/server/model/protocol-server/behaviour";
import { type GenerateOptions, generateProfile } from "@/lib/server/profiles/generate-profile";
import { getCurrentProfile, getProfileVersion } from "@/lib/server/profiles/read-profiles";
import { askedBy, faithful, wording } from "@/lib/server/profiles/stand-in-answers";
import { expectBackedClaims } from "@/lib/server/profiles/test-backed-claims";
import { openTestModel, setTestEngine } from "@/lib/server/profiles/test-model";
import { admin, openTestRetailer } from "@/lib/server/profiles/test-retailer";

await openTestDatabase();
const model = await openTestModel();
beforeAll(openTestRetailer);
beforeEach(() => {
  model.set({ answer: faithful, behave: { kind: "ok" } });
  setTestEngine(model.url, "responses");
});

/** A day a test: another day is another fingerprint, so that the words of one are not those of the next. */
let day = 1;
const asOf = () => new Date(Date.UTC(2026, 7, day++)).toISOString().slice(0, 10);
const write = (options: GenerateOptions = {}) =>
  generateProfile(admin, "helena", { engine: "language-model", as_of: asOf(), ...options }, { live: true });
const calls = () => model.calls.length;
const wordsOf = ({ profile, claims }: Profile) =>
  new Map(claims.map((claim) => [claim.key, claimText(profile, claim)]));

describe("a profile in a model's words", () => {
  it.each(["responses", "chat"] as const)("is written over the %s protocol", async (protocol) => {
    setTestEngine(model.url, protocol);
    const as_of = asOf();
    const plain = await generateProfile(admin, "helena", { as_of });
    const before = calls();
    const written = await write({ as_of });
    expect(calls() - before).toBe(1);
    expect(model.calls.at(-1)).toMatchObject({ protocol, stream: true, key: "right" });
    expect(written.engine).toMatchObject({ name: "language-model", model: "model-of-the-tests" });
    expect(written.fallbacks).toEqual([]);
    expect(written.by_model).toEqual(askedBy(model.calls.at(-1)!).map(({ key }) => key));
    expect(written.claims.map(({ key }) => key)).toEqual(plain.claims.map(({ key }) => key));
    expect(written.evidence).toEqual(plain.evidence);
    expect(written.profile.customer_profile.general_style).toContain(", and it shows.");
    expect(written.usage.input_tokens).toBeGreaterThan(1000);
    expect(written.usage.output_tokens).toBeGreaterThan(500);
    await expectBackedClaims(written);
  });

  it("is asked for in one piece when nobody watches", async () => {
    const as_of = asOf();
    for (const protocol of ["chat", "responses"] as const) {
      setTestEngine(model.url, protocol);
      const language = protocol === "chat" ? "en" : "pt";
      const written = await generateProfile(admin, "helena", { engine: "language-model", as_of, language });
      expect(model.calls.at(-1)).toMatchObject({ protocol, stream: false });
      expect(written.fallbacks).toEqual([]);
      expect(written.by_model.length).toBeGreaterThan(10);
    }
  });

  it("keeps the other language in the built-in engine's words", async () => {
    const as_of = asOf();
    const { version } = await write({ as_of, language: "pt" });
    const plain = await generateProfile(admin, "helena", { as_of });
    const english = await getProfileVersion(admin, "helena", version, "en");
    expect(english?.profile).toEqual(plain.profile);
    expect(english?.by_model).toEqual([]);
    expect((await getProfileVersion(admin, "helena", version, "pt-BR"))?.by_model.length).toBeGreaterThan(10);
  });

  it("is not paid for twice: the same inputs give the same words in a new version, without a call", async () => {
    const as_of = asOf();
    const first = await write({ as_of });
    const before = calls();
    const second = await write({ as_of });
    expect(calls()).toBe(before);
    expect(second.version).toBe(first.version + 1);
    expect(second.profile).toEqual(first.profile);
    expect(second.claims).toEqual(first.claims);
    expect(second.by_model).toEqual(first.by_model);
    expect(second.usage).toMatchObject({ input_tokens: 0, output_tokens: 0 });
    // Another language is another text.
    await write({ as_of, language: "pt" });
    expect(calls()).toBe(before + 1);
  });

  it("asks once more for what did not hold, with the reason", async () => {
    model.set({
      answer: wording(({ plain, why }, index) => (index === 3 && !why ? "Wears gold lamé on 99 days." : plain)),
    });
    const before = calls();
    const written = await write();
    expect(calls() - before).toBe(2);
    const [again] = askedBy(model.calls.at(-1)!);
    expect(again).toMatchObject({
      refused: "Wears gold lamé on 99 days.",
      why: expect.stringContaining("not in the evidence"),
    });
    expect(written.fallbacks).toEqual([]);
  });

  it("leaves a passage that did not hold twice to the built-in engine, and says which and why", async () => {
    const as_of = asOf();
    const plain = wordsOf(await generateProfile(admin, "helena", { as_of }));
    model.set({
      answer: wording(({ key, plain, form }) =>
        key.startsWith("style.")
          ? "Wears gold lamé."
          : form === "sentence"
            ? plain.replace(/\.$/, ", and it shows.")
            : plain,
      ),
    });
    const written = await write({ as_of });
    expect(written.fallbacks.map(({ passage }) => passage)).toEqual(["/customer_profile/general_style"]);
    expect(written.fallbacks[0]!.reasons[0]).toMatch(/^style\..*: .*(?:gold|lamé).*/);
    for (const [key, text] of wordsOf(written))
      if (key.startsWith("style.")) {
        expect(text).toBe(plain.get(key));
        expect(written.by_model).not.toContain(key);
      }
    expect(written.by_model.length).toBeGreaterThan(5);
  });

  it("takes no statement that leans on facts which are not its own", async () => {
    model.set({
      answer: (call) => {
        const all = [...new Set(askedBy(call).flatMap(({ facts }) => facts))];
        return JSON.stringify({
          elements: askedBy(call).map(({ key, plain }) => ({ key, evidence: all, text: plain })),
        });
      },
    });
    const written = await write();
    expect(written.by_model.length).toBeLessThan(3);
    expect(written.fallbacks.length).toBeGreaterThan(5);
  });

  it("uses what was whole of an answer that ran out of room, and asks for the rest", async () => {
    model.set({ behave: (_call, n) => (n === first ? { kind: "truncated", share: 0.5 } : { kind: "ok" }) });
    const first = calls() + 1;
    const written = await write();
    expect(calls()).toBe(first + 1);
    const [all, rest] = model.calls.slice(-2).map((call) => askedBy(call).length);
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThan(all!);
    expect(written.fallbacks).toEqual([]);
    expect(written.by_model).toHaveLength(all!);
  });

  it.each<[string, Behaviour]>([
    ["without structured output", { kind: "schema_refused" }],
    ["which ignores the schema and puts the JSON in a fence", { kind: "fenced" }],
  ])("is written by a server %s", async (_name, behaviour) => {
    for (const protocol of ["chat", "responses"] as const) {
      setTestEngine(model.url, protocol);
      model.set({ behave: behaviour });
      const written = await write();
      expect(written.fallbacks).toEqual([]);
      expect(written.by_model.length).toBeGreaterThan(10);
    }
  });

  it.each<[string, Behaviour, RegExp]>([
    ["a key that is refused", { kind: "unauthorized" }, /does not accept the key/],
    ["a model that is not there", { kind: "bad_request", because: "model_not_found" }, /knows no such model/],
    ["prose", { kind: "prose" }, /form that can be read/],
    ["a refusal", { kind: "refusal" }, /declined/],
    ["a filtered answer", { kind: "content_filter" }, /filtered/],
    ["a connection that is cut twice", { kind: "disconnect" }, /broke off in the middle/],
    ["an error in the middle of the stream, twice", { kind: "error_in_stream" }, /broke off in the middle/],
  ])("is not written for %s: the failure has a name, and the version before stays", async (_name, behaviour, words) => {
    const current = await generateProfile(admin, "helena");
    for (const protocol of ["chat", "responses"] as const) {
      setTestEngine(model.url, protocol);
      model.set({ behave: behaviour });
      await expect(write({ as_of: undefined })).rejects.toMatchObject({
        code: "model_failed",
        message: expect.stringMatching(words),
      });
      expect((await getCurrentProfile(admin, "helena"))?.version).toBe(current.version);
    }
  });

  it.each<[string, Behaviour]>([
    ["broke off", { kind: "disconnect" }],
    ["could not be read", { kind: "invalid" }],
  ])("is written at the second try, when the first %s", async (_name, behaviour) => {
    const first = calls() + 1;
    model.set({ behave: (_call, n) => (n === first ? behaviour : { kind: "ok" }) });
    const written = await write();
    expect(written.fallbacks).toEqual([]);
    expect(calls()).toBeGreaterThan(first);
  });

  it("waits as long as a busy server says", async () => {
    const first = calls() + 1;
    model.set({ behave: (_call, n) => (n === first ? { kind: "rate_limited", retryAfterMs: 300 } : { kind: "ok" }) });
    await write();
    const [refused, taken] = model.calls.slice(-2);
    expect(taken!.arrivedAt - refused!.arrivedAt).toBeGreaterThanOrEqual(300);
  });

  it("is stopped by its signal, and the call with it", async () => {
    model.set({ behave: { kind: "ok", tokenMs: 20 } });
    const stop = new AbortController();
    const writing = generateProfile(
      admin,
      "helena",
      { engine: "language-model", as_of: asOf() },
      { live: true, signal: stop.signal, onAccepted: () => stop.abort() },
    );
    await expect(writing).rejects.toMatchObject({ message: "The writing was cancelled." });
    await expect.poll(() => model.calls.at(-1)?.outcome).toBe("left");
  });

  it("obeys what a colleague set, and does not show it to the model", async () => {
    const before = await generateProfile(admin, "helena");
    const pinned = before.claims.find((claim) => claim.key.startsWith("style."))!.key;
    await setCorrection(admin, "helena", pinned, { action: "correct", text: "Blazers for every boardroom." });
    const written = await write({ as_of: undefined });
    expect(written.by_model).not.toContain(pinned);
    expect(wordsOf(written).get(pinned)?.trim()).toBe("Blazers for every boardroom.");
    expect(written.claims.find((claim) => claim.key === pinned)?.status).toBe("corrected");
    expect(model.calls.at(-1)!.input).not.toContain("boardroom");
    expect(model.calls.at(-1)!.input).not.toContain(`"${pinned}"`);
    await undoCorrection(admin, "helena", pinned);
  });

  it("speaks as the house does, and so does what the built-in engine writes", async () => {
    const as_of = asOf();
    const plain = await generateProfile(admin, "helena", { as_of });
    const said = (profile: Profile) => [...wordsOf(profile)].filter(([key]) => !key.includes(".look."));
    expect(said(plain).some(([, text]) => /wardrobe/.test(text))).toBe(true);
    const voice = {
      tone: "Dry, never pushing.",
      banned_words: ["wardrobe", "shows"],
      banned_claims: ["Is The Default"],
    };
    await changeEngine(admin, { voice, language: "pt-BR" }, () => {});

    const quiet = await generateProfile(admin, "helena", { as_of });
    expect(quiet.fingerprint).not.toBe(plain.fingerprint);
    expect(said(quiet).filter(([, text]) => /wardrobe|is the default/i.test(text))).toEqual([]);
    expect(said(quiet).length).toBeGreaterThan(said(plain).length / 2);

    const before = calls();
    const worded = await write({ as_of, language: "en" });
    expect(model.calls[before]!.instructions).toContain("Dry, never pushing.");
    expect(said(worded).filter(([, text]) => /wardrobe|shows|is the default/i.test(text))).toEqual([]);
    expect(
      worded.fallbacks.some(({ reasons }) => reasons.some((why) => /“shows” is not the house's voice/.test(why))),
    ).toBe(true);
    // What it writes when nobody asks for a language.
    expect((await write({ as_of })).language).toBe("pt-BR");
    await pool().query("truncate engine_settings");
  });

  it("is not written anew under an id that made one", async () => {
    const id = "0b8f1c1e-6f0e-4e57-9d5b-6f8f3f1d2a99";
    const as_of = asOf();
    const first = await write({ as_of, id });
    const before = calls();
    expect(await write({ as_of, id })).toEqual(first);
    expect(calls()).toBe(before);
  });
});
