import { expect, it } from "vitest";
import { claimText } from "./claim-text";

const claim = (path: string, start: number, end: number) => ({ path, start, end });

it("finds the words behind a pointer, without the space after them", () => {
  expect(claimText({ list: [{ "a/b": "Black. Ivory." }] }, claim("/list/0/a~1b", 0, 7))).toBe("Black.");
  expect(claimText({ list: [{ "a/b": "Black. Ivory." }] }, claim("/list/0/a~1b", 7, 13))).toBe("Ivory.");
});

it("is empty where the pointer leads nowhere", () => {
  expect(claimText({}, claim("/x/y", 0, 4))).toBe("");
});
