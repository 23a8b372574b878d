import { describe, expect, it } from "vitest";
import type { Language } from "@/lib/contracts/profile";
import frozen from "@/lib/domain/check/lures/sensitive-frozen.json";
import open from "@/lib/domain/check/lures/sensitive-open.json";
import { mutate } from "@/lib/domain/check/mutations";
import { breaksVoice } from "@/lib/domain/check/voice";
import { judgeOf } from "@/lib/domain/model-writing/judge";
import { offerOf } from "@/lib/domain/model-writing/offer";
import { analyse } from "@/lib/domain/profile/analyse";
import { fixtureCatalogue, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";
import { random } from "@/lib/domain/random";
import { hostileTexts } from "./hostile/test-demands";

const silent = { tone: "", banned_words: [], banned_claims: [] };
const people = ["tailored", "casual", "company"];
const languages: readonly Language[] = ["en", "pt-BR"];

function readOf(id: string, language: Language) {
  const input = { dossier: fixtureDossier(id), population: fixturePopulation, catalogue: fixtureCatalogue, language };
  const analysis = analyse(input);
  if (analysis.kind !== "profile") throw new Error("too little");
  const offer = offerOf(language, analysis.texts[language], analysis.evidence);
  return { offer, judge: judgeOf(offer, silent, analysis.checking) };
}
const readings = people.flatMap((id) => languages.map((language) => ({ id, language, ...readOf(id, language) })));
const tailored = readings.find(({ id, language }) => id === "tailored" && language === "en")!;
const inPortuguese = readings.find(({ id, language }) => id === "tailored" && language === "pt-BR")!;

/** The judge's word on a text under a key of the tailored customer, resting on all of the key's facts. */
function judged(key: string, text: string, { offer, judge } = tailored): string | null {
  const { evidence } = offer.statements.find((statement) => statement.key === key)!;
  return judge({ key, text, evidence: [...evidence] });
}

describe("a text in a model's words", () => {
  it("may be the plain form itself, in both languages", () => {
    const refused = readings.flatMap(({ offer, judge }) =>
      offer.statements.flatMap(({ key, plain, evidence }) => {
        const why = judge({ key, text: plain, evidence: [...evidence] });
        return why === null ? [] : `${plain}: ${why}`;
      }),
    );
    expect(refused).toEqual([]);
  });

  it.each([
    ["who.life", "Dressed for the working week: 36 of 36 pieces, with blazers and blouses in the lead."],
    ["who.rhythm", "Blazers in 12 of 12 orders since February 2025: a steady rhythm, one about every 55 days."],
    ["style.color.burgundy", "Oxblood is the signature: 21 of 36 pieces."],
    ["style.material.wool", "Wool sets the tone: 21 of 36 pieces."],
    ["style.type.blouses", "Blouses return again and again, oxblood first: 10 of 36 pieces."],
    ["style.formality", "Polished, a clear step above the usual, with blazers and blouses leading."],
    ["occasion.work.persona", "Crisp blazers over blouses, in wool where there is a choice."],
    ["brief.visual.palette", "Black as the ground, oxblood as the accent"],
    ["hook.how-it-is-made", "Inside an oxblood wool blazer: how the line is cut"],
    ["moment.history.new.color-green", "Green pieces are new here: 0% before, 60% now."],
  ])("may say %s better: “%s”", (key, text) => {
    expect(judged(key, text)).toBeNull();
  });

  it.each([
    ["style.material.wool", "Wool sets the tone on 36 of 36 pieces.", /figures|64|36/],
    ["style.type.blazers", "Blouses before blazers: 16 against 10.", /behind/],
    ["style.type.blazers", "Blazers before blouses: 10 against 16.", /behind/],
    ["who.rhythm", "Blazers in 12 of 12 orders since October 2026, one about every 55 days.", /./],
    ["moment.history.dresses", "Owns midi dresses beside blazers and blouses, in 36 pieces.", /until now|den/],
    ["style.material.wool", "Wool is not the default: 21 of 36 pieces.", /not/],
    ["style.material.wool", "Always wool: 21 of 36 pieces.", /always/],
    ["style.material.wool", "Wool is the default: 21 of 36 pieces, twenty of them.", /twenty/],
    ["style.material.wool", "Wool for the yacht: 21 of 36 pieces.", /yacht/],
    ["brief.visual.cloth", "Wool on black trousers. Close enough to see. The weave itself", /sentence/],
    ["moment.summary.search", "Asks for dresses in the search as well: “wedding gown”.", /gown|quotation/],
  ])("may not say of %s “%s”", (key, text, why) => {
    expect(judged(key, text)?.toLowerCase()).toMatch(why);
  });

  it.each([
    ["style.material.wool", "A lã dá o tom: 21 de 36 peças.", null],
    ["style.material.wool", "A lã dá o tom para a mãe: 21 de 36 peças.", /mãe/],
    ["style.material.wool", "A lã dá o tom no iate: 21 de 36 peças.", /iate/],
    ["style.material.wool", "Nunca lã: 21 de 36 peças.", /nunca|nega|den/],
  ])("is judged in Portuguese too: %s, “%s”", (key, text, why) => {
    const reason = judged(key, text, inPortuguese);
    if (why === null) expect(reason).toBeNull();
    else expect(reason?.toLowerCase()).toMatch(why);
  });

  it("is refused with any one thing in it changed: of over 200 false ones none passes", () => {
    const draw = random("false facts");
    const names = fixtureCatalogue.map(({ name }) => name);
    let made = 0;
    const passed: string[] = [];
    for (let round = 0; round < 3; round++)
      for (const { offer, judge, language } of readings)
        for (const { key, plain, evidence } of offer.statements)
          for (const { before, after } of mutate(
            { key, text: plain, evidence: [...evidence] },
            language,
            names,
            draw,
          )) {
            made++;
            if (judge({ key, text: after, evidence: [...evidence] }) === null) passed.push(`${before} -> ${after}`);
          }
    expect(made).toBeGreaterThan(200);
    expect(passed).toEqual([]);
  });

  it("is refused with what is true of somebody else in it", () => {
    const casual = readings.find(({ id, language }) => id === "casual" && language === "en")!;
    const own = new Map(tailored.offer.statements.map((statement) => [statement.key, statement]));
    const passed = casual.offer.statements.flatMap(({ key, plain }) => {
      const mine = own.get(key);
      return mine && mine.plain !== plain && /\d/.test(plain) && judged(key, plain) === null
        ? [`${key}: ${plain}`]
        : [];
    });
    expect(passed).toEqual([]);
  });

  it("is refused when it is what a stranger demands: of 201 none passes under any key", () => {
    const { offer, judge } = tailored;
    const passed = hostileTexts.flatMap((text) =>
      offer.statements.flatMap(({ key, evidence }) =>
        judge({ key, text, evidence: [...evidence] }) === null ? [`${key}: ${text}`] : [],
      ),
    );
    expect(hostileTexts).toHaveLength(201);
    expect(passed).toEqual([]);
  });

  it("is refused when it infers what 300 lures lure to", () => {
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
    const lures = [...open.texts, ...frozen.texts];
    const { offer, judge } = tailored;
    const passed = lures.flatMap(({ text, topic }) => {
      const said = [text, `Looks for ${text.toLowerCase()}.`, topics[topic] ?? `Interested in ${topic}.`];
      return said.flatMap((each) =>
        offer.statements.flatMap(({ key, evidence }) =>
          judge({ key, text: each, evidence: [...evidence] }) === null ? [`${key}: ${each}`] : [],
        ),
      );
    });
    expect(lures).toHaveLength(300);
    expect(passed).toEqual([]);
  });
});

describe("the house's voice", () => {
  const voice = { tone: "", banned_words: ["cheap"], banned_claims: ["best in town"] };
  it("bans words whatever their case and accents, and phrases as they stand", () => {
    expect(breaksVoice("Cheap and cheerful.", voice)).toBe("cheap");
    expect(breaksVoice("The Best in Town!", voice)).toBe("best in town");
    expect(breaksVoice("A cheapskate, the best in the town.", voice)).toBeNull();
  });
});
