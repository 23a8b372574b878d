import { expect, it } from "vitest";
import { holdsContact, isSentence, longestText } from "./fit-text";

it.each([
  "See https://example.org/sale",
  "see www.example.org",
  "Look at boutique.com for it",
  "Write to ana@example.org",
  "Call +55 (11) 94449-4132",
])("finds contact data in %s", (text) => {
  expect(holdsContact(text)).toBe(true);
});

it.each(["Oxblood on 14 of 64 pieces.", "R$1,690 to R$5,900 a piece, size 38.", "Wool. Silk. In store."])(
  "finds none in %s",
  (text) => {
    expect(holdsContact(text)).toBe(false);
  },
);

it("gives running text more room than items and names", () => {
  expect(isSentence("style.color.oxblood")).toBe(true);
  expect(isSentence("occasion.work.persona")).toBe(true);
  expect(isSentence("occasion.work.name")).toBe(false);
  expect(longestText("who.rhythm")).toBeGreaterThan(longestText("hook.one-color"));
});
