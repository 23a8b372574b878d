import { beforeAll, describe, expect, it } from "vitest";
import { detectChange } from "@/lib/domain/behavior/detect-change";
import { checkDraft } from "@/lib/domain/check/check-draft";
import { mutate } from "@/lib/domain/check/mutations";
import { buildNames, indexNames } from "@/lib/domain/check/product-names";
import { dossierAt } from "@/lib/domain/evaluation/history";
import { populationAt } from "@/lib/domain/evaluation/population-at";
import { analyse } from "@/lib/domain/profile/analyse";
import { garmentCounts } from "@/lib/domain/profile/test-garment-counts";
import { readAloud } from "@/lib/domain/profile/test-read-aloud";
import { random } from "@/lib/domain/random";
import { languages } from "@/lib/domain/writing/in-language";
import { pool, prisma } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { readRecords } from "@/lib/server/evaluation/records-store";
import { getPopulation } from "@/lib/server/population/get-population";
import { loadCatalogue } from "@/lib/server/products/product-store";
import { loadDossier } from "@/lib/server/profiles/dossier-store";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";
import { addDays } from "@/prisma/seed/days";
import { generateRetailer, seedFor } from "@/prisma/seed/generate-retailer";
import { appendDemo, seedDemo } from "@/prisma/seed/seed-demo";

await openTestDatabase();
const golden = [
  "tailored",
  "linen",
  "prints",
  "evening",
  "knits",
  "denim",
  "resort",
  "sale-hunter",
  "men-tailoring",
  "company-uniform",
];
const first = "2026-11-23";
beforeAll(() => seedDemo({ today: first }));
const readHouse = () => Promise.all([requireWorkspace(), getPopulation(first), loadCatalogue(first, true)]);

/** Purchases and views before the first day as one hash, without what a later return says of them. */
async function pastHash(): Promise<string> {
  const { rows } = await pool().query<{ hash: string }>(
    `select md5(string_agg(x, '|' order by x)) as hash from (
       select (customer_id, id, day, quantity, unit_price, size)::text as x from purchase_lines where day < $1::date
       union all select e::text from events e where day < $1::date) rows`,
    [first],
  );
  return rows[0]!.hash;
}

describe("the demo's seed", () => {
  it("imports the whole house without a refused row, and says which day it stands at", async () => {
    expect(await prisma().importError.count()).toBe(0);
    expect(await prisma().customer.count()).toBeGreaterThan(230);
    expect(await prisma().appointment.count()).toBeGreaterThan(4);
    const workspace = await prisma().workspace.findUniqueOrThrow({ where: { id: 1 } });
    expect(workspace.demoDay?.toISOString().slice(0, 10)).toBe(first);
    // Its lines repeat what the products' own column says: that teaches nothing.
    expect(await prisma().purchaseLine.count({ where: { occasion: { not: null } } })).toBeGreaterThan(100);
    expect(await prisma().declaredOccasion.count()).toBe(0);
  });

  it("is read right: who changed is found, who did not is left alone, and presents are taken for presents", async () => {
    const records = await readRecords();
    const day = addDays(first, -1);
    const population = populationAt(records)(day);
    const truths = new Map(generateRetailer(seedFor(first), first).truths.map((truth) => [truth.customerId, truth]));
    const judged = records.histories.map((history) => ({
      truth: truths.get(history.customer.id)!,
      change: detectChange(dossierAt(records, history, day), population),
    }));
    const named = (list: typeof judged) => list.map(({ truth }) => truth.name);
    const changed = judged.filter(({ truth }) => truth.drift !== null);
    expect(changed.length).toBeGreaterThanOrEqual(15);
    expect(named(changed.filter(({ change }) => !change.value))).toEqual([]);
    expect(named(judged.filter(({ truth, change }) => truth.drift === null && change.value))).toEqual([]);
    for (const { truth, change } of changed) {
      const gift = change.rivals.find(({ kind }) => kind === "gift")!;
      if (truth.drift!.rival === "gift") expect(gift.verdict, truth.name).toBe("likely");
      else expect(gift.verdict, truth.name).toBe("unlikely");
    }
  });

  it("writes golden profiles: ten personas in both languages, read and kept", async () => {
    const [workspace, population, catalogue] = await readHouse();
    const { truths } = generateRetailer(seedFor(first), first);
    for (const persona of golden) {
      const { customerId } = truths.find((truth) => truth.persona === persona && truth.data === "full")!;
      const dossier = await loadDossier(workspace, customerId, first, true);
      const analysis = analyse({ dossier: dossier!, population, catalogue, language: "en" });
      if (analysis.kind !== "profile") throw new Error(`${persona}: too little`);
      expect(analysis.checked.replaced, persona).toEqual([]);
      for (const { word, n, all } of garmentCounts(dossier!, analysis.evidence)) expect(n, word).toBe(all);
      for (const language of languages)
        await expect(readAloud(analysis, language)).toMatchFileSnapshot(`./golden/${persona}.${language}.txt`);
    }
  });

  it("catches false sentences: 99 of 100 with another number, colour, garment, month, cloth, pattern or piece", async () => {
    const [workspace, population, catalogue] = await readHouse();
    const { truths } = generateRetailer(seedFor(first), first);
    const pieces = catalogue.map(({ name }) => name);
    const draw = random("mutations");
    const caught = { en: 0, "pt-BR": 0 };
    const made = { en: 0, "pt-BR": 0 };
    for (const persona of golden) {
      const { customerId } = truths.find((truth) => truth.persona === persona && truth.data === "full")!;
      const dossier = await loadDossier(workspace, customerId, first, true);
      const analysis = analyse({ dossier: dossier!, population, catalogue, language: "en" });
      if (analysis.kind !== "profile") throw new Error(`${persona}: too little`);
      const evidence = new Map(analysis.evidence.map((fact) => [fact.id, fact]));
      const names = [buildNames(Object.values(dossier!.products)), indexNames(catalogue)];
      for (const language of languages)
        for (const statement of analysis.texts[language].draft.statements)
          for (const { after } of mutate(statement, language, pieces, draw)) {
            const draft = { statements: [{ ...statement, text: after }] };
            made[language]++;
            caught[language] += checkDraft({ draft, language, evidence, names, owns: () => true }).failures.length;
          }
    }
    for (const language of languages) {
      expect(made[language], language).toBeGreaterThan(500);
      expect(caught[language] / made[language], language).toBeGreaterThanOrEqual(0.99);
    }
  });

  it("says nothing that its own check refuses", async () => {
    const [workspace, population, catalogue] = await readHouse();
    const { truths } = generateRetailer(seedFor(first), first);
    const refused: string[] = [];
    for (const { customerId } of truths.filter((_, at) => at % 3 === 0)) {
      const dossier = await loadDossier(workspace, customerId, first, true);
      const analysis = analyse({ dossier: dossier!, population, catalogue, language: "en" });
      if (analysis.kind === "profile") refused.push(...analysis.checked.replaced.map((why) => `${customerId} ${why}`));
    }
    expect(refused).toEqual([]);
  });

  it("appends the days since, and leaves the days before as they were", async () => {
    const [before, lines] = [await pastHash(), await prisma().purchaseLine.count()];
    await appendDemo({ today: "2026-12-07" });
    expect(await pastHash()).toBe(before);
    expect(await prisma().purchaseLine.count()).toBeGreaterThan(lines);
    await appendDemo({ today: "2026-12-07" });
    expect(await prisma().workspace.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
      demoDay: new Date("2026-12-07"),
    });
  });
});
