import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Profile, profileSchema } from "@/lib/contracts/profile";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import type { GenerateOptions } from "@/lib/server/profiles/generate-profile";
import { profileEvents } from "@/lib/server/profiles/profile-events";
import { faithful, wording } from "@/lib/server/profiles/stand-in-answers";
import { openTestModel } from "@/lib/server/profiles/test-model";
import { admin, openTestRetailer } from "@/lib/server/profiles/test-retailer";

await openTestDatabase();
const model = await openTestModel();
beforeAll(openTestRetailer);
beforeEach(() => model.set({ answer: faithful, behave: { kind: "ok" } }));

let day = 1;
const asOf = () => new Date(Date.UTC(2026, 7, day++)).toISOString().slice(0, 10);
const open = (options: GenerateOptions = {}) =>
  profileEvents(admin, "helena", { engine: "language-model", as_of: asOf(), ...options });

type Event = { name: string; data: { section?: string; content?: unknown; code?: string } };
async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  let text = "";
  for await (const part of stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
    text += part;
    for (let end = text.indexOf("\n\n"); end !== -1; end = text.indexOf("\n\n")) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(text.slice(0, end))!;
      yield { name: name!, data: JSON.parse(data!) };
      text = text.slice(end + 2);
    }
  }
}
const versions = async () =>
  (
    await pool().query<{ n: number }>(
      "select count(*)::int as n from profiles where engine->>'name' = 'language-model'",
    )
  ).rows[0]!.n;

describe("a language model's sections", () => {
  it("come one by one while it writes, as they will stand in the version, and the version last", async () => {
    model.set({ behave: { kind: "ok", tokenMs: 1 } });
    const events: Event[] = [];
    const whileWriting: number[] = [];
    for await (const event of read(await open())) {
      events.push(event);
      if (model.inFlight.now === 1) whileWriting.push(events.length);
    }
    expect(events.map(({ name }) => name)).toEqual([...Array(5).fill("section"), "profile"]);
    expect(whileWriting.length).toBeGreaterThanOrEqual(3);
    const profile: Profile = profileSchema.parse(events.at(-1)!.data);
    const sections = events.slice(0, -1).map(({ data }) => [data.section!, data.content] as const);
    expect(Object.fromEntries(sections)).toEqual(profile.profile);
    expect(profile.profile.customer_profile.general_style).toContain(", and it shows.");
  });

  it("in which something is refused come at the end, as the version has them", async () => {
    model.set({ answer: wording(({ plain, key }) => (key.startsWith("style.") ? "Wears gold lamé." : plain)) });
    const events = await Array.fromAsync(read(await open()));
    const profile = profileSchema.parse(events.at(-1)!.data);
    expect(profile.fallbacks.map(({ passage }) => passage)).toEqual(["/customer_profile/general_style"]);
    expect(events.at(-2)?.data).toEqual({ section: "customer_profile", content: profile.profile.customer_profile });
  });

  it("end with a problem, and make no version, when the model fails on the way", async () => {
    const before = await versions();
    model.set({ behave: { kind: "disconnect", share: 0.7 } });
    const events = await Array.fromAsync(read(await open()));
    expect(events.at(-1)).toMatchObject({ name: "problem", data: { code: "model_failed", status: 502 } });
    expect(events.map(({ name }) => name)).not.toContain("profile");
    expect(await versions()).toBe(before);
  });

  it("are not begun where there is nothing to write of", async () => {
    await expect(open({ as_of: "2999-01-01" })).rejects.toMatchObject({ code: "invalid" });
    await expect(profileEvents(admin, "nobody", { engine: "language-model" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("stop with whoever stops reading: the call ends, and no version is made", async () => {
    const before = await versions();
    model.set({ behave: { kind: "ok", tokenMs: 3 } });
    for await (const { name } of read(await open())) {
      expect(name).toBe("section");
      await vi.waitFor(() => expect(model.inFlight.now).toBe(1));
      break;
    }
    await vi.waitFor(() => expect(model.calls.at(-1)?.outcome).toBe("left"));
    expect(await versions()).toBe(before);
  });
});
