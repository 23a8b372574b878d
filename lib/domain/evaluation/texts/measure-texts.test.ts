import { describe, expect, it } from "vitest";
import { isConcrete } from "./concrete-detail";
import { measureTexts } from "./measure-texts";
import { nameList } from "./name-list";
import type { ProfileTexts } from "./profile-texts";
import { skeletonOf } from "./skeleton";

type Says = [key: string, text: string][];

function profile(customer: string, says: Says, persona: string | null = null, thin = false): ProfileTexts {
  const statements = says.map(([key, text]) => ({ key, text, evidence: [] }));
  return { customer, persona, thin, language: "en", statements, names: [customer] };
}

/** Twenty profiles: all hold one sentence but for name and number, two hold another, each has one of its own. */
const twenty = Array.from({ length: 20 }, (_, i) =>
  profile(`Ana${i}`, [
    ["who.rhythm", `Ana${i} orders every ${i + 10} days.`],
    ["who.value", i < 2 ? "Waits for the sale." : `Likes ${"x".repeat(i)}y.`],
    ["brief.tone.assured", "assured"],
    ["occasion.work.name", "Work"],
    ["occasion.work.look.top", "Silk blouse in ivory, owned since May 2026"],
  ]),
);

describe("repetition", () => {
  const { repetition } = measureTexts(twenty, ["Silk blouse"], "en");

  it("counts what more than a tenth of the profiles say, without names and numbers, by kind and part", () => {
    expect(repetition.kinds.sentences).toEqual({
      n: 40,
      distinct: 20,
      repeated: 1,
      share: 0.5,
      distinct_share: 1 / 20,
    });
    expect(repetition.kinds.items).toMatchObject({ n: 20, distinct: 1, share: 1 });
    expect(repetition.parts.look).toMatchObject({ n: 20, distinct: 1 });
    expect(Object.keys(repetition.parts)).not.toContain("occasion name");
  });

  it("names the worst first with an example as it stands; lines of data are none of them", () => {
    expect(repetition.worst).toEqual([
      {
        key: "who.rhythm",
        text: "[name] orders every [number] days.",
        n: 20,
        profiles: 20,
        share: 1,
        example: "Ana0 orders every 10 days.",
      },
      { key: "brief.tone.assured", text: "assured", n: 20, profiles: 20, share: 1, example: "assured" },
      {
        key: "who.value",
        text: "Waits for the sale.",
        n: 2,
        profiles: 2,
        share: 0.1,
        example: "Waits for the sale.",
      },
    ]);
  });

  it("knows one form by its skeleton, however it is filled in", () => {
    const filled = ["Tends to silk blouses in ivory.", "Tends to jeans.", "Tends to coats and linen dresses."];
    const profiles = filled.map((text, i) => profile(`c${i}`, [["style.a", text]]));
    const { kinds, skeletons } = measureTexts(profiles, [], "en").repetition;
    expect(kinds.sentences).toMatchObject({ n: 3, distinct: 3 });
    expect(skeletons.sentences).toMatchObject({ n: 3, distinct: 2 });
    expect(skeletonOf("Blouses in pale blue silk, and 2 scarves")).toBe("[detail] in [detail], and 2 [detail]");
  });

  it("finds what one profile says twice, and sentences that begin like the one before in the same text", () => {
    const talkative = profile("Rui", [
      ["style.color.black", "Tends to black, in 9 pieces."],
      ["style.type.coats", "Tends to coats."],
      ["style.type.bags", "Tends to coats and bags."],
      ["moment.summary.a", "Tends to coats and more."],
      ["occasion.work.persona", "One coat so far."],
      ["occasion.party.persona", "One coat for parties."],
      ["hook.a", "Coats, and 3 more"],
      ["hook.b", "Coats, and 4 more"],
    ]);
    const { twice, same_opening } = measureTexts([talkative, ...twenty], [], "en").repetition;
    expect(twice).toEqual({
      profiles: 1,
      examples: [{ customer: "Rui", texts: ["Coats, and 3 more", "Coats, and 4 more"] }],
    });
    expect(same_opening).toMatchObject({ n: 22, repeated: 2 });
    expect(same_opening.examples[1]!.texts).toEqual(["Tends to coats.", "Tends to coats and bags."]);
  });
});

describe("length", () => {
  it("counts statements a text, an occasion's look being a text of its own, and words a statement", () => {
    const { length, reading_ease } = measureTexts(
      [
        profile("Eva", [
          ["style.a", "Black and navy."],
          ["style.b", "Wool."],
          ["occasion.work.look.top", "Blouse"],
          ["occasion.party.look.top", "Long dress"],
          ["occasion.party.look.bag", "Clutch in gold"],
        ]),
        profile("Ivo", [["style.a", "Blue all over, and 12 more."]]),
      ],
      [],
      "en",
    );
    expect(length.style).toMatchObject({
      statements: { n: 2, median: 2, p90: 2 },
      words: { n: 3, median: 3, p90: 6 },
    });
    expect(length.look).toMatchObject({ statements: { n: 2, median: 2, p90: 2 }, reading_ease: null });
    expect(reading_ease).toBe(length.style!.reading_ease);
  });
});

describe("concrete detail", () => {
  const lists = [nameList(["Comporta"])];
  it.each([
    ["Lead with the cloth", false],
    ["assured", false],
    ["Late light, tables laid", false],
    ["Keeps to Comporta", true],
    ["Often in oxblood", true],
    ["Uma calça para o trabalho", true],
    ["Linen, creases and all", true],
    ["Florals filling the frame", true],
    ["Back every nine days or so", true],
    ["Write before November", true],
  ])("%s: %s", (text, concrete) => expect(isConcrete(text, lists)).toBe(concrete));

  it("is a share by kind and part", () => {
    const { concrete } = measureTexts(twenty, [], "en");
    expect(concrete.kinds.items).toEqual({ n: 20, share: 0 });
    expect(concrete.parts.look).toEqual({ n: 20, share: 1 });
  });
});

describe("briefs against personas", () => {
  const brief = (words: string): Says => [
    ["brief.tone.a", words],
    ["style.a", "Said elsewhere."],
  ];
  const people = ["linen in sand", "linen in white", "linen in the sand"].map((words, i) =>
    profile(`l${i}`, brief(words), "linen"),
  );
  const others = ["jeans and boots", "boots with jeans", "jeans"].map((words, i) =>
    profile(`d${i}`, brief(words), "denim"),
  );

  it("groups by the words of the brief alone, as many groups as personas; the thin are not grouped", () => {
    const { briefs } = measureTexts([...people, ...others, profile("t", brief("open"), "views", true)], [], "en");
    expect(briefs).toMatchObject({ n: 6, groups: 2, adjusted_rand_index: 1, shared: { pairs: 0, examples: [] } });
    expect(briefs!.confusion.map(({ persona, counts }) => [persona, [...counts].sort()])).toEqual([
      ["linen", [0, 3]],
      ["denim", [0, 3]],
    ]);
  });

  it("counts pairs of different personas with one brief, thin ones too; nobody's and empty briefs are none", () => {
    const twin = profile("t", brief("jeans"), "views", true);
    const empty = ["a", "b"].map((persona) => profile(persona, [], persona));
    const { briefs } = measureTexts([...people, ...others, twin, ...empty], [], "en");
    expect(briefs!.shared).toEqual({
      pairs: 1,
      examples: [{ customers: ["d2", "t"], personas: ["denim", "views"], brief: "jeans" }],
    });
    expect(measureTexts(twenty, [], "en").briefs).toBeNull();
  });
});
