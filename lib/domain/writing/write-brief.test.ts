import { describe, expect, it } from "vitest";
import type { Dossier } from "@/lib/domain/dossier";
import { analyse } from "@/lib/domain/profile/analyse";
import { fixtureCatalogue, fixtureDay, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";

function read(dossier: Dossier) {
  const analysis = analyse({ dossier, population: fixturePopulation, catalogue: fixtureCatalogue, language: "en" });
  if (analysis.kind !== "profile") throw new Error("too little");
  const statements = analysis.texts.en.draft.statements;
  return {
    texts: analysis.texts,
    replaced: analysis.checked.replaced,
    keys: statements.map(({ key }) => key),
    of: (key: string) => statements.find((statement) => statement.key === key)?.text,
    evidenceOf: (key: string) =>
      statements
        .find((statement) => statement.key === key)!
        .evidence.map((id) => analysis.evidence.find((fact) => fact.id === id)!.statement),
    brief: statements
      .filter(({ key }) => key.startsWith("brief."))
      .map(({ text }) => text)
      .join("; "),
  };
}

const reject = (dossier: Dossier, key: string): Dossier => ({
  ...dossier,
  corrections: [
    { id: "c1", key, action: "reject", text: null, author: "Ana", day: fixtureDay, reason: null },
  ] as Dossier["corrections"],
});

/** The newest pieces of these products, as if made for another department. */
function inDepartment(dossier: Dossier, department: string, n: number): Dossier {
  for (const line of dossier.lines.slice(-n)) {
    const product = dossier.products[line.product_id]!;
    const id = `${product.id}-${department}`;
    const tag = { value: department, source: "given" as const, confidence: 1 };
    dossier.products[id] = { ...product, id, department, tags: { ...product.tags, department: tag } };
    line.product_id = id;
  }
  return dossier;
}

describe("the brief follows from what the wardrobe leans to", () => {
  it("says the direction with its share against all customers", () => {
    const { keys, evidenceOf } = read(fixtureDossier("casual"));
    expect(keys).toContain("brief.tone.casual");
    expect(evidenceOf("brief.tone.casual")[0]).toMatch(
      /^T-shirts, jeans and sneakers: 28 of 28 pieces, against \d+% of all customers' pieces\.$/,
    );
  });

  it("has at most three tones, four visuals and four campaign items, and something of each for one piece", () => {
    for (const id of ["tailored", "casual", "man", "company", "looking", "one"]) {
      const { keys, replaced } = read(fixtureDossier(id));
      const n = (part: string) => keys.filter((key) => key.startsWith(`brief.${part}.`)).length;
      expect(replaced).toEqual([]);
      for (const [part, most] of [
        ["tone", 3],
        ["visual", 4],
        ["campaign", 4],
      ] as const) {
        expect(n(part)).toBeGreaterThan(0);
        expect(n(part)).toBeLessThanOrEqual(most);
      }
    }
  });

  it("says the same in both languages, in other words", () => {
    const { texts } = read(fixtureDossier("tailored"));
    const [english, portuguese] = [texts.en, texts["pt-BR"]].map(({ draft }) =>
      draft.statements.filter(({ key }) => /^(?:brief|hook)\./.test(key)),
    );
    expect(portuguese!.map(({ key }) => key)).toEqual(english!.map(({ key }) => key));
    for (const [i, { text }] of portuguese!.entries()) expect(text).not.toBe(english![i]!.text);
  });

  it("is not built on a garment that a member of staff rejected", () => {
    const dossier = fixtureDossier("casual");
    expect(read(dossier).brief).toMatch(/jeans/);
    expect(read(reject(dossier, "style.type.jeans")).brief).not.toMatch(/\bjeans\b/);
  });

  it("takes pieces of another wearer for presents, and children's alone for a family", () => {
    const gifts = read(inDepartment(fixtureDossier("casual"), "men", 4));
    expect(gifts.keys).toContain("brief.tone.gifts");
    expect(gifts.evidenceOf("brief.tone.gifts")[0]).toMatch(/^Menswear, outside the usual department or size: 4 of 28/);
    expect(gifts.of("brief.campaign.lead")).toMatch(/^Suggest gifts by recipient/);
    const family = read(inDepartment(fixtureDossier("casual"), "girls", 14));
    expect(family.keys).toContain("brief.tone.children");
    expect(family.evidenceOf("brief.visual.scene").join(" ")).toMatch(/among children's clothes: \d of 14 pieces/);
  });

  it("leans nowhere on two pieces", () => {
    const dossier = fixtureDossier("casual");
    const { keys } = read({ ...dossier, lines: dossier.lines.slice(0, 2), events: [] });
    expect(keys.filter((key) => key.startsWith("brief.tone."))).toEqual(["brief.tone.welcoming"]);
  });
});

describe("hooks", () => {
  it("keep one key a theme and each customer's own words", () => {
    const [casual, man] = ["casual", "man"].map((id) => read(fixtureDossier(id)));
    expect(casual!.of("hook.how-it-is-made")).toBe("How a navy cotton T-shirt is cut");
    expect(man!.of("hook.how-it-is-made")).toBe("How a white cotton shirt is cut");
  });

  it("say nothing of underwear", () => {
    const dossier = fixtureDossier("casual");
    for (const product of Object.values(dossier.products)) {
      if (product.tags.type?.value !== "t-shirts") continue;
      product.tags = { ...product.tags, slot: { value: "underwear", source: "given", confidence: 1 } };
    }
    const { brief, texts } = read(dossier);
    const hooks = texts.en.draft.statements.filter(({ key }) => key.startsWith("hook."));
    expect(brief).not.toMatch(/T-shirt/);
    expect(hooks.map(({ text }) => text).join("; ")).not.toMatch(/T-shirt/);
  });
});
