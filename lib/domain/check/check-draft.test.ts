import { describe, expect, it } from "vitest";
import type { Statement } from "@/lib/contracts/draft";
import type { Evidence } from "@/lib/contracts/profile";
import { analyse } from "@/lib/domain/profile/analyse";
import { fixtureCatalogue, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";
import { ownsRef } from "@/lib/domain/profile/owns-ref";
import { checkDraft } from "./check-draft";
import { buildNames } from "./product-names";
import { isSensitive } from "./sensitive-words";

const fact = (id: string, statement: string, more: Partial<Evidence> = {}): Evidence => ({
  id,
  kind: "share",
  statement,
  refs: [{ type: "purchase_line", id: "l1" }],
  n: 3,
  ...more,
});
const evidence = new Map(
  [
    fact("e1", "Oxblood: 14 of 64 pieces (22%), against 6% of all customers' pieces."),
    fact("e2", "Wrap coat in camel, bought 18 August 2026; 1,690 spent."),
    fact("e3", "Another customer's fact.", { refs: [{ type: "purchase_line", id: "foreign" }] }),
    fact("e4", "No dress among 64 pieces.", { kind: "coverage", refs: [] }),
    fact("e5", "A fact without records.", { refs: [] }),
  ].map((item) => [item.id, item]),
);
const names = [
  buildNames(fixtureCatalogue),
  buildNames([{ name: "Wrap coat", color: "Camel", tags: fixtureCatalogue[0]!.tags }]),
];
const judge = (text: string, cited = ["e1"], key = "style.color.oxblood") =>
  checkDraft({
    language: "en",
    draft: { statements: [{ key, text, evidence: cited }] },
    evidence,
    names,
    owns: ({ id }) => id !== "foreign",
  }).failures[0]?.reason ?? null;

describe("checkDraft", () => {
  it("lets through what the evidence holds", () => {
    expect(judge("Oxblood on 14 of 64 pieces.")).toBeNull();
    expect(judge("Not one dress among the 64 pieces.", ["e4"])).toBeNull();
    expect(judge("Bought the Wrap coat in camel on 18 August.", ["e2"])).toBeNull();
  });

  it.each([
    ["Oxblood on 15 of 64 pieces.", ["e1"], /15/],
    ["Oxblood on fourteen pieces, twelve of them new.", ["e1"], /12/],
    ["Emerald on 14 of 64 pieces.", ["e1"], /emerald/],
    ["Oxblood blazers on 14 of 64 pieces.", ["e1"], /blazer/],
    ["Oxblood silk on 14 pieces.", ["e1"], /silk/],
    ["Bought the Wrap coat on 19 August.", ["e2"], /19/],
    ["Bought the Wrap coat on 18 September.", ["e2"], /September/],
    ["Bought the Wrap coat in August 2025.", ["e2"], /2025/],
    ["Bought the Wrap dress on 18 August.", ["e2"], /dress/],
    ["A 34-year-old woman in oxblood.", ["e1"], /34/],
    ["She chooses oxblood.", ["e1"], /she/],
    ["Oxblood on 64 of 64 pieces.", ["e1"], /64\/64/],
    ["Oxblood beside oxblood.", ["e1"], /oxblood/],
    ["Oxblood for the mosque.", ["e1"], /sensitive/],
    ["Oxblood, see www.example.com", ["e1"], /link/],
    ["Oxblood: write to a@b.example", ["e1"], /contact/],
    ["Oxblood: call 11 94449 4132", ["e1"], /contact/],
    ["Oxblood.", ["e9"], /missing/],
    ["Oxblood.", [], /missing/],
    ["A fact.", ["e3"], /somebody else/],
    ["A fact.", ["e5"], /without records/],
    ["x".repeat(400), ["e1"], /length/],
  ])("refuses %s", (text, cited, reason) => {
    expect(judge(text, cited)).toMatch(reason);
  });

  it("refuses unknown keys and a key used twice", () => {
    expect(judge("Oxblood.", ["e1"], "slogan.one")).toBe("unknown key");
    const statement: Statement = { key: "style.color.oxblood", text: "Oxblood.", evidence: ["e1"] };
    const { statements, failures } = checkDraft({
      language: "en",
      draft: { statements: [statement, statement] },
      evidence,
      names,
      owns: () => true,
    });
    expect(statements).toHaveLength(1);
    expect(failures).toEqual([{ key: "style.color.oxblood", reason: "key used twice" }]);
  });
});

const colors = ["emerald", "burgundy", "camel", "lilac", "navy", "mustard", "oxblood", "white"];
const months = ["January", "March", "April", "July", "August", "September", "November", "December"];

/** Other colour, number, month or piece: each mutation says something that is not so. */
function mutate(text: string): string[] {
  const number = /\d+/.exec(text);
  const month = months.find((word) => text.includes(word));
  const color = colors.find((word) => text.toLowerCase().includes(word));
  const piece = fixtureCatalogue.find(({ name }) => text.includes(name));
  return [
    ...(number ? [text.replace(number[0], String(Number(number[0]) + 937))] : []),
    ...(month ? [text.replace(month, months.find((word) => word !== month && !text.includes(word))!)] : []),
    ...(color ? [text.replace(new RegExp(color, "i"), colors[(colors.indexOf(color) + 3) % colors.length]!)] : []),
    ...(piece
      ? [
          text.replace(
            piece.name,
            fixtureCatalogue.find(({ name }) => name !== piece.name && !text.includes(name))!.name,
          ),
        ]
      : []),
  ];
}

describe("mutated sentences of real profiles", () => {
  it("are caught in at least 99 of 100", () => {
    let made = 0;
    const missed: string[] = [];
    for (const id of ["tailored", "casual", "man", "company", "looking", "one"]) {
      const dossier = fixtureDossier(id);
      const analysis = analyse({ dossier, population: fixturePopulation, catalogue: fixtureCatalogue, language: "en" });
      if (analysis.kind !== "profile") throw new Error(id);
      const known = new Map(analysis.evidence.map((item) => [item.id, item]));
      const input = {
        evidence: known,
        names: [buildNames(fixtureCatalogue)],
        owns: ownsRef(dossier, fixtureCatalogue),
      };
      for (const statement of analysis.draft.statements)
        for (const text of mutate(statement.text)) {
          made++;
          const { failures } = checkDraft({
            language: "en",
            ...input,
            draft: { statements: [{ ...statement, text }] },
          });
          if (failures.length === 0) missed.push(`${statement.key}: ${text}`);
        }
    }
    expect(made).toBeGreaterThan(150);
    expect(missed.length / made, missed.join("\n")).toBeLessThanOrEqual(0.01);
  });
});

describe("isSensitive", () => {
  it.each([
    "halal dress",
    "vestido gestante",
    "Maternity jeans",
    "mobility aid trousers",
    "terço de prata",
    "rosary beads",
    "ropa de embarazada",
    "hijab",
    "pride flag tee",
    "mastectomy bra",
    "camiseta do Bolsonaro",
  ])("%s", (text) => expect(isSensitive(text)).toBe(true));
  it.each([
    "midi dress",
    "Cristina wrap dress",
    "batiste blouse",
    "Judith",
    "protest-proof",
    "vestido de festa",
    "crystal earrings",
    "deep red",
    "Santos",
    "camisa social",
    "terracotta",
  ])("not %s", (text) => expect(isSensitive(text)).toBe(false));
});
