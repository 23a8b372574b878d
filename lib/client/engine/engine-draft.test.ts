import { expect, test } from "vitest";
import { changeEngineBody, type EngineSettings } from "@/lib/contracts/engine";
import { changeOf, draftOf, keyFate, numberOf, rebased } from "./engine-draft";

const unset: EngineSettings = {
  source: "none",
  in_force: null,
  base_url: null,
  model: null,
  protocol: "responses",
  key_set_at: null,
  allowed_hosts: [],
  language: null,
  voice: { tone: "", banned_words: [], banned_claims: [] },
  currency: "USD",
  prices: null,
  daily_budget: null,
};
const set: EngineSettings = {
  ...unset,
  source: "settings",
  base_url: "https://models.example.com/v1",
  model: "writer",
  key_set_at: "2026-06-18T13:00:00.000Z",
  voice: { tone: "warm", banned_words: ["cheap"], banned_claims: [] },
  prices: { input: 0.25, output: 0.000_000_5 },
  daily_budget: 2.5,
};

test("a draft that nobody touched changes nothing", () => {
  expect(changeOf(draftOf(unset), unset)).toEqual({});
  expect(changeOf(draftOf(set), set)).toEqual({});
});

test("money is typed as it is written", () => {
  const { inputPrice, outputPrice, budget } = draftOf(set);
  expect([inputPrice, outputPrice, budget]).toEqual(["0.25", "0.0000005", "2.50"]);
  expect(["", " 1 500 ", "0.5", "-1"].map(numberOf)).toEqual([null, 1500, 0.5, -1]);
  for (const odd of ["1,500", "0,5", "1e3", "two"]) expect(numberOf(odd), odd).toBeNaN();
});

test("only what was changed is sent, as the contract takes it", () => {
  const draft = { ...draftOf(set), tone: " warm and short ", hosts: "localhost\n\n 10.1.0.0/16 \n", budget: "" };
  const change = changeOf(draft, set);
  expect(change).toEqual({
    allowed_hosts: ["localhost", "10.1.0.0/16"],
    voice: { tone: "warm and short", banned_words: ["cheap"], banned_claims: [] },
    daily_budget: null,
  });
  expect(changeEngineBody.safeParse(change).success).toBe(true);
});

test("one price alone is no number for the contract", () => {
  const change = changeOf({ ...draftOf(unset), inputPrice: "0.25" }, unset);
  expect(changeEngineBody.safeParse(change).error?.issues).toMatchObject([{ path: ["prices", "output"] }]);
});

test("another address clears the key, another way to write the same does not", () => {
  const draft = draftOf(set);
  expect(keyFate(draft, set)).toBe("kept");
  expect(keyFate({ ...draft, baseUrl: " HTTPS://models.example.com:443/v1/ " }, set)).toBe("kept");
  expect(changeOf({ ...draft, baseUrl: "https://models.example.com/v1/" }, set)).toEqual({});
  const moved = { ...draft, baseUrl: "" };
  expect(keyFate(moved, set)).toBe("cleared");
  expect(changeOf(moved, set)).toEqual({ base_url: null });
  expect(keyFate({ ...moved, apiKey: "sk-new" }, set)).toBe("replaced");
  expect(keyFate(draftOf(unset), unset)).toBe("none");
});

test("a key is sent when one is typed, and taken away when that is asked for", () => {
  expect(changeOf({ ...draftOf(set), apiKey: " sk-new " }, set)).toEqual({ api_key: "sk-new" });
  expect(changeOf({ ...draftOf(set), removesKey: true }, set)).toEqual({ api_key: null });
});

test("without a model the connection goes, and nothing else is told of it", () => {
  const draft = { ...draftOf(set), model: " ", baseUrl: "" };
  expect(keyFate(draft, set)).toBe("gone");
  expect(changeOf(draft, set)).toEqual({ model: null });
});

test("on settings that changed meanwhile what was typed stays, and the rest is theirs", () => {
  const was = draftOf(set);
  const theirs = draftOf({ ...set, model: "other", voice: { ...set.voice, tone: "cool" } });
  expect(rebased({ ...was, tone: "mine", apiKey: "sk-new" }, was, theirs)).toEqual({
    ...theirs,
    tone: "mine",
    apiKey: "sk-new",
  });
});

test("a key that was typed for one address does not follow to another", () => {
  const was = draftOf(set);
  const theirs = draftOf({ ...set, base_url: "https://other.example.com" });
  expect(rebased({ ...was, apiKey: "sk-new" }, was, theirs).apiKey).toBe("");
  expect(rebased({ ...was, baseUrl: "https://mine.example.com", apiKey: "sk-new" }, was, theirs)).toMatchObject({
    baseUrl: "https://mine.example.com",
    apiKey: "sk-new",
  });
});
