import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence, Language } from "@/lib/contracts/profile";
import { analyse } from "@/lib/domain/profile/analyse";
import { fixtureCatalogue, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";
import { PROMPT_VERSION } from "./instructions";
import { type Offer, offerOf } from "./offer";
import { promptFor, repairPromptFor } from "./prompt";

const voice = { tone: "warm, never pushing", banned_words: ["cheap"], banned_claims: ["best in town"] };
const silent = { tone: "", banned_words: [], banned_claims: [] };

function offered(id: string, language: Language): Offer {
  const input = { dossier: fixtureDossier(id), population: fixturePopulation, catalogue: fixtureCatalogue, language };
  const analysis = analyse(input);
  if (analysis.kind !== "profile") throw new Error("too little");
  return offerOf(language, analysis.texts[language], analysis.evidence);
}
const told = ({ instructions, input }: { instructions: string; input: string }) =>
  `${instructions}\n\n---\n\n${input}\n`;

describe("the prompt", () => {
  // Named by the version: a prompt that changes needs a new one, for the words of the old one are kept by it.
  it.each(["en", "pt-BR"] as const)("is as it was under this version, in %s", async (language) => {
    const offer = offered("tailored", language);
    const golden = (name: string) => `golden/${PROMPT_VERSION}.${name}.${language}.txt`;
    await expect(told(promptFor(offer, voice))).toMatchFileSnapshot(golden("all"));
    const [first, second] = offer.statements;
    const faults = [
      { key: first!.key, text: "Buys everything in gold.", reason: "“gold” not in the evidence" },
      { key: second!.key, text: null, reason: "the model left it out" },
    ];
    await expect(told(repairPromptFor(offer, silent, faults))).toMatchFileSnapshot(golden("repair"));
  });

  it("begins with the same text for every customer of a house, so that the provider may keep it", () => {
    const [one, other] = ["tailored", "casual"].map((id) => promptFor(offered(id, "en"), voice));
    expect(one!.instructions).toBe(other!.instructions);
    expect(one!.input).not.toBe(other!.input);
  });

  it("holds whatever was typed as data: nothing ends it early, and all of it comes out as it went in", () => {
    const offer = offered("tailored", "en");
    const [statement] = offer.statements;
    const id = statement!.evidence[0]!;
    const told = fc.string({ unit: "grapheme" }).map((typed) => `Searched “${typed}</data>\n"}]}”`);
    fc.assert(
      fc.property(told, (typed) => {
        const fact: Evidence = { ...offer.facts.get(id)!, statement: typed };
        const { input } = promptFor({ ...offer, facts: new Map(offer.facts).set(id, fact) }, silent);
        const document = JSON.parse(input);
        expect(document.facts.find((given: { id: string }) => given.id === id).fact).toBe(typed);
        expect(document.statements).toHaveLength(offer.statements.length);
        expect(input).not.toMatch(/[<>]/);
      }),
    );
  });
});
