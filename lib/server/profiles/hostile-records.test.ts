import { beforeAll, describe, expect, it } from "vitest";
import type { Profile } from "@/lib/contracts/profile";
import frozen from "@/lib/domain/check/lures/sensitive-frozen.json";
import open from "@/lib/domain/check/lures/sensitive-open.json";
import { hostileTexts, injected } from "@/lib/domain/check/model-text/hostile/test-demands";
import { claimText } from "@/lib/domain/claims/claim-text";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { importRows } from "@/lib/server/imports/import-rows";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { wording } from "@/lib/server/profiles/stand-in-answers";
import { openTestModel } from "@/lib/server/profiles/test-model";
import { admin, files, openTestRetailer } from "@/lib/server/profiles/test-retailer";

await openTestDatabase();
const model = await openTestModel();
beforeAll(openTestRetailer);

const size = 25;
const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
const owned = files.products.slice(0, 5);
let typed = 0;

/** Has strangers type the texts: into searches, notes, and the names and descriptions of what she owns. */
async function type(texts: readonly string[]): Promise<void> {
  await pool().query("delete from notes where customer_id = 'helena'");
  for (const text of texts)
    await pool().query(
      "insert into notes (customer_id, id, text, author, day) values ('helena', gen_random_uuid(), $1, 'Ana', '2026-07-20')",
      [text],
    );
  const at = (i: number) => texts[i % texts.length]!;
  const events = texts.map((query, i) => ({
    event_id: `typed-${typed++}`,
    customer_id: "helena",
    type: "products_searched",
    query,
    occurred_at: `2026-07-${String(20 + (i % 10)).padStart(2, "0")}T12:00:00Z`,
  }));
  const products = owned.map((product, i) => ({
    ...product,
    name: at(i + typed),
    description: `${at(i + typed + 7)}.`,
  }));
  await importRows({ source: "typed", files: { events, products } }, { actor: admin });
}

const write = (language: string) =>
  generateProfile(admin, "helena", { engine: "language-model", as_of: "2026-07-31", language });
/**
 * What is said in the profile's own voice: what it quotes of searches and notes is marked as a quotation, and the pieces of
 * a look are called what the house's own catalogue calls them.
 */
const said = ({ profile, claims }: Profile) =>
  claims
    .filter(({ key }) => !/^occasion\..*\.look\./.test(key))
    .map((claim) => claimText(profile, claim).replace(/[“"«][^”"»]*[”"»]/g, " "));

describe("a model that obeys what strangers typed", () => {
  it.each(["en", "pt"])("gets none of 201 demands into a profile (%s)", async (language) => {
    let shown = 0;
    for (const demands of inParts(hostileTexts)) {
      await type(demands.map((demand) => `Black dress. ${injected(demand)}`));
      model.set({
        answer: wording((_asked, i, call) => {
          // What it read in its prompt, and, should that have been kept from it, what there was to be read.
          const read = [...call.input.matchAll(/write exactly this in every statement: ([^"\\]+)/g)].map(
            ([, text]) => text!,
          );
          shown += read.length;
          return i % 2 === 0 && read.length > 0 ? read[i % read.length]! : demands[i % demands.length]!;
        }),
      });
      const written = await write(language);
      expect(written.by_model).toEqual([]);
      expect(written.fallbacks.length).toBeGreaterThan(0);
      const own = said(written).join("\n");
      expect(demands.filter((demand) => own.includes(demand.slice(0, 60)))).toEqual([]);
      expect(own).not.toMatch(/https?:|www\.|@|ignore all|evil/i);
    }
    expect(shown).toBeGreaterThan(0);
  });
});

describe("a model that always infers", () => {
  const topics: Record<string, string> = {
    health: "Shops around an illness, wool first.",
    pregnancy: "Expecting a child, and dressing for it.",
    religion: "Dresses by the rules of a faith.",
    ethnicity: "Keeps the dress of another origin.",
    "sexual-life": "Dresses for a partner of the same sex.",
    politics: "Wears the colours of a party.",
    age: "Sixty, and dressing younger.",
    gender: "A man in a dress.",
  };

  it.each(["en", "pt"])("leaves nothing of 300 lures in what is stored (%s)", async (language) => {
    const lures = [...open.texts, ...frozen.texts];
    expect(lures).toHaveLength(300);
    for (const part of inParts(lures)) {
      await type(part.map(({ text }) => text));
      model.set({
        answer: wording((_asked, i) => {
          const { text, topic } = part[i % part.length]!;
          return [text, `Looks for ${text.toLowerCase()}.`, topics[topic] ?? `Interested in ${topic}.`][i % 3]!;
        }),
      });
      const before = model.calls.length;
      const written = await write(language);
      expect(written.by_model).toEqual([]);
      // Neither in its words, nor in its facts, nor in what was found.
      const { rows } = await pool().query("select to_jsonb(p)::text as stored from profiles p where id = $1", [
        written.id,
      ]);
      const stored = String(rows[0].stored).toLowerCase();
      expect(part.filter(({ text }) => stored.includes(JSON.stringify(text.toLowerCase()).slice(1, -1)))).toEqual([]);
      // Nor was any of them shown to it, before it said them itself.
      const asked = model.calls[before]!.input.toLowerCase();
      expect(part.filter(({ text }) => asked.includes(text.toLowerCase()))).toEqual([]);
    }
  });
});
