import { expect, test } from "vitest";
import type { EngineDraft } from "./engine-draft";
import { mistakesOf, wrongOf } from "./engine-mistakes";

const draft: EngineDraft = {
  baseUrl: "",
  model: "",
  protocol: "responses",
  apiKey: "",
  removesKey: false,
  hosts: "",
  language: "",
  tone: "",
  words: "cheap\n\nx",
  claims: "",
  currency: "USD",
  inputPrice: "",
  outputPrice: "",
  budget: "",
};

test("what the server says stands beside its field, as a sentence", () => {
  const wrong = [
    { pointer: "/base_url", message: "is not a URL" },
    { pointer: "/daily_budget", message: "needs the prices of tokens" },
    { pointer: "/unknown", message: "is odd" },
  ];
  expect(mistakesOf(wrong, draft)).toEqual({
    baseUrl: "This is not a URL.",
    budget: "The budget needs the prices of tokens.",
  });
});

test("a bad line is quoted, empty lines are not counted", () => {
  const issues = [{ path: ["voice", "banned_words", 1], message: "has fewer than two letters" }];
  expect(mistakesOf(wrongOf(issues), draft)).toEqual({ words: "“x” has fewer than two letters." });
  expect(mistakesOf([{ pointer: "/voice/banned_words", message: "are more than 100" }], draft)).toEqual({
    words: "The words are more than 100.",
  });
});

test("one price without the other is missed where it is missing", () => {
  expect(mistakesOf([], { ...draft, inputPrice: "0.25" })).toEqual({ outputPrice: "Give both prices, or neither." });
  expect(mistakesOf([], { ...draft, outputPrice: "2" })).toEqual({ inputPrice: "Give both prices, or neither." });
});

test("a comma is not guessed at", () => {
  expect(mistakesOf([], { ...draft, budget: "1,500" }).budget).toMatch(/with a point/);
});
