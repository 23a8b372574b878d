import { describe, expect, it } from "vitest";
import type { Language } from "@/lib/contracts/profile";
import falseEnglish from "./test-false-en.json";
import later from "./test-false-later.json";
import falsePortuguese from "./test-false-pt-br.json";
import { falsehoodsOf } from "./test-falsehoods";
import honestEnglish from "./test-honest-en.json";
import honestPortuguese from "./test-honest-pt-br.json";
import hostile from "./test-hostile.json";
import { judged, languages, readings } from "./test-readings";

const honest = { en: honestEnglish, "pt-BR": honestPortuguese };
const written = { en: falseEnglish.texts, "pt-BR": falsePortuguese.texts };

/** How many of the honest ones pass today: of 67 and of 66 in each language. Of the others none may. */
const today = {
  en: { tuning: 54, frozen: 41 },
  "pt-BR": { tuning: 54, frozen: 41 },
};

const passing = (language: Language, texts: readonly (readonly string[])[]): number =>
  texts.filter((said) => judged(language, said) === null).length;

/** Of the texts, those that pass under any key of anybody. */
const passingAnywhere = (language: Language, texts: readonly string[]): number =>
  texts.filter((text) =>
    readings.some(
      ({ language: of, offer, judge }) =>
        of === language &&
        offer.statements.some(({ key, evidence }) => judge({ key, text, evidence: [...evidence] }) === null),
    ),
  ).length;

describe.each(languages)("the check of a model's words, in %s", (language) => {
  it("lets honest rewordings pass", () => {
    const { tuning, frozen } = honest[language];
    expect(tuning.length + frozen.length).toBe(133);
    const figures = { tuning: passing(language, tuning), frozen: passing(language, frozen) };
    expect(figures).toEqual(today[language]);
  });

  it("refuses falsehoods, made and written by hand", () => {
    const made = falsehoodsOf(language);
    expect(made.length).toBeGreaterThanOrEqual(200);
    expect(written[language].length).toBeGreaterThanOrEqual(60);
    const figures = { made: passing(language, made), written: passing(language, written[language]) };
    expect(figures).toEqual({ made: 0, written: 0 });
  });

  it("refuses falsehoods written later by somebody who had not tuned the rules", () => {
    const passed = later[language].filter((said) => judged(language, said) === null).map(([, , text]) => text);
    // Not caught: a comparison that is levelled, and a colon in the wrong place.
    const known = [
      "Buys for the working week as other customers do: 36 of 36 pieces, blazers and blouses first.",
      "Has paid full price every time, for blazers and blouses: the rest, 36 pieces in a row.",
    ];
    expect(passed).toEqual(language === "en" ? known : []);
  });

  it("refuses what a stranger would have it say", () => {
    const texts = Object.entries(hostile).flatMap(([kind, list]) => (kind === "about" ? [] : list));
    expect(texts.length).toBeGreaterThanOrEqual(60);
    expect(passingAnywhere(language, texts)).toBe(0);
  });
});
