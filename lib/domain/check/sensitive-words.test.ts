import { describe, expect, it } from "vitest";
import innocentFrozen from "./lures/innocent-frozen.json";
import innocentOpen from "./lures/innocent-open.json";
import secondLook from "./lures/second-look.json";
import sensitiveFrozen from "./lures/sensitive-frozen.json";
import sensitiveOpen from "./lures/sensitive-open.json";
import { isSensitive, sensitiveWord } from "./sensitive-words";

const flagged = ({ texts }: { texts: { text: string }[] }) =>
  texts.flatMap(({ text }) => (isSensitive(text) ? [text] : []));
const missed = ({ texts }: { texts: { text: string }[] }) =>
  texts.flatMap(({ text }) => (isSensitive(text) ? [] : [text]));

describe("isSensitive", () => {
  it.each([
    ["the open part", sensitiveOpen],
    ["the frozen third", sensitiveFrozen],
  ])("sees every lure of %s", (_, corpus) => expect(missed(corpus)).toEqual([]));

  it.each([
    ["the open part", innocentOpen],
    ["the frozen third", innocentFrozen],
  ])("lets every near-miss of %s pass", (_, corpus) => expect(flagged(corpus)).toEqual([]));

  it("keeps what a second look taught", () => {
    expect(secondLook.sensitive.filter((text) => !isSensitive(text))).toEqual([]);
    expect(secondLook.innocent.filter((text) => isSensitive(text))).toEqual([]);
  });

  it("lets an age pass that the retailer declared, and nothing else", () => {
    expect(isSensitive("A 39-year-old woman in Porto")).toBe(true);
    expect(isSensitive("A 39-year-old woman in Porto", true)).toBe(false);
    expect(isSensitive("A 39-year-old woman in a hijab", true)).toBe(true);
  });

  it("reads what people type: hyphens, apostrophes, accents, sounds", () => {
    for (const text of ["pre-mamá", "premamã", "PRÉ MAMÃ", "embarasadas", "mussulmana", "muculmana", "breast-feeding"])
      expect(isSensitive(text), text).toBe(true);
  });

  it("does not join the end of a clause or of a path's level to the next", () => {
    expect(isSensitive("Her > Wife beater vests")).toBe(false);
    expect(isSensitive("Same. Sex")).toBe(true);
    expect(isSensitive("the same, sexta-feira")).toBe(false);
  });
});

describe("sensitiveWord", () => {
  it("names the words that touch something sensitive, and no others", () => {
    expect(sensitiveWord("Prefers blouses; wears a Hijab, always.")).toBe("hijab");
    expect(sensitiveWord("Vestidos para señoras de 70")).toBe("senoras de 70");
    expect(sensitiveWord("Prefers blouses.")).toBeNull();
    expect(sensitiveWord("A 39-year-old woman", true)).toBeNull();
  });
});
