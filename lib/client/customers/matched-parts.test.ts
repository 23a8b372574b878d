import fc from "fast-check";
import { expect, it } from "vitest";
import { matchedParts } from "./matched-parts";

const marked = (text: string, search: string) =>
  matchedParts(text, search)
    .filter((part) => part.matched)
    .map((part) => part.text);

it("marks words whatever their accents and case", () => {
  expect(marked("Isabel Nóbrega", "nobre")).toEqual(["Nóbre"]);
  expect(marked("Isabel Nobrega", "NÓBRE")).toEqual(["Nobre"]);
});

it("marks each word by itself, and nothing for a single letter", () => {
  expect(marked("Oxblood leather, oxblood bag", "bag oxblood")).toEqual(["Oxblood", "oxblood", "bag"]);
  expect(marked("Ana", "a")).toEqual([]);
});

it("gives back the whole text, whatever is searched", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (text, search) => {
      expect(
        matchedParts(text, search)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
