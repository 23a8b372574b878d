import { describe, expect, it } from "vitest";
import { readingEase, syllablesIn, wordsIn } from "./reading-ease";

describe("reading ease", () => {
  it.each([
    ["made", 1],
    ["names", 1],
    ["dresses", 2],
    ["table", 2],
    ["noted", 2],
    ["used", 1],
    ["shirt", 1],
    ["pyjamas", 3],
    ["the", 1],
    ["R2", 1],
  ])("counts the syllables of English %s: %i", (word, n) => expect(syllablesIn(word, "en")).toBe(n));

  it.each([
    ["blazer", 2],
    ["calça", 2],
    ["tecido", 3],
    ["algodão", 3],
    ["veste", 2],
  ])("counts the syllables of Portuguese %s: %i", (word, n) => expect(syllablesIn(word, "pt-BR")).toBe(n));

  it("takes figures and hyphened words for one word each", () => {
    expect(wordsIn("T-shirts, 1,690.50 and men's knits.")).toEqual(["T-shirts", "1,690.50", "and", "men's", "knits"]);
  });

  it("follows Flesch, and 42 more in Portuguese", () => {
    // Six words of one syllable in two sentences.
    expect(readingEase(["The cat sat.", "The cat ran."], "en")).toBeCloseTo(206.835 - 1.015 * 3 - 84.6, 9);
    // Three words and five syllables in one.
    expect(readingEase(["Veste calça e"], "pt-BR")).toBeCloseTo(248.835 - 1.015 * 3 - 84.6 * (5 / 3), 9);
    expect(readingEase([], "en")).toBeNull();
  });
});
