import { describe, expect, it } from "vitest";
import type { Language } from "@/lib/contracts/profile";
import falseEnglish from "./test-false-en.json";
import falsePortuguese from "./test-false-pt-br.json";
import { falsehoodsOf } from "./test-falsehoods";
import honestEnglish from "./test-honest-en.json";
import honestPortuguese from "./test-honest-pt-br.json";
import hostile from "./test-hostile.json";
import { judged, languages, readings } from "./test-readings";

const honest = { en: honestEnglish, "pt-BR": honestPortuguese };
const written = { en: falseEnglish.texts, "pt-BR": falsePortuguese.texts };

/** How many of each corpus pass today. */
const today = {
  en: { tuning: 23, frozen: 28, made: 129, written: 74, hostile: 17 },
  "pt-BR": { tuning: 19, frozen: 23, made: 72, written: 57, hostile: 5 },
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
    expect(figures).toEqual({ tuning: today[language].tuning, frozen: today[language].frozen });
  });

  it("refuses falsehoods, made and written by hand", () => {
    const made = falsehoodsOf(language);
    expect(made.length).toBeGreaterThanOrEqual(200);
    expect(written[language].length).toBeGreaterThanOrEqual(60);
    const figures = { made: passing(language, made), written: passing(language, written[language]) };
    expect(figures).toEqual({ made: today[language].made, written: today[language].written });
  });

  it("refuses what a stranger would have it say", () => {
    const texts = Object.entries(hostile).flatMap(([kind, list]) => (kind === "about" ? [] : list));
    expect(texts.length).toBeGreaterThanOrEqual(60);
    expect(passingAnywhere(language, texts)).toBe(today[language].hostile);
  });
});
