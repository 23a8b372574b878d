import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/domain/canonical-json";
import frozen from "@/lib/domain/check/lures/sensitive-frozen.json";
import open from "@/lib/domain/check/lures/sensitive-open.json";
import { type Analysis, analyse } from "./analyse";
import { type Lured, lured, unlured } from "./lure-world";

type Written = Extract<Analysis, { kind: "profile" }>;

/** All that is stored of an analysis; how many records there were is no secret. */
function write(from: Lured): Omit<Written, "coverage"> {
  const analysis = analyse({ ...from, language: "en" });
  if (analysis.kind !== "profile") throw new Error(`too little: ${analysis.missing.join()}`);
  const { coverage: _, ...stored } = analysis;
  return stored;
}

const lures = [...open.texts, ...frozen.texts];
const plain = write(unlured());
const languages = ["en", "pt", "es"];
const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

describe("a lure in everything a customer bought, viewed, searched, was noted for and booked", () => {
  it.each(languages)("leaves no trace in what is stored: %s", (language) => {
    const expected = canonicalJson(plain);
    const told = lures.filter((lure) => lure.language === language);
    expect(told).toHaveLength(100);
    expect(told.flatMap(({ text }) => (canonicalJson(write(lured(text))) === expected ? [] : [text]))).toEqual([]);
  });

  it.each(languages)("is not said where the pieces are no fashion, or all else was only viewed: %s", (language) => {
    const known = (of: string) =>
      new Set(wordsOf(canonicalJson([write(lured("halal", { of, fashion: false })), plain]) + neutral));
    const words = { tailored: known("tailored"), looking: known("looking") };
    const said = lures
      .filter((lure, i) => lure.language === language && i % 3 === 0)
      .flatMap(({ text }, i) => {
        const of = i % 2 === 0 ? "tailored" : "looking";
        const stored = new Set(wordsOf(canonicalJson(write(lured(text, { of, fashion: false })))));
        return wordsOf(text).filter((word) => stored.has(word) && !words[of].has(word));
      });
    expect(said).toEqual([]);
  });

  it("is met by words that do come through where nothing is sensitive", () => {
    const stored = canonicalJson(write(lured("Quilted gilet")));
    expect(stored).toMatch(/quilted gilet/i);
    expect(stored).not.toBe(canonicalJson(plain));
  });
});

/** Words of the lures that say nothing by themselves and that a profile may need. */
const neutral = " with this that from shop made customer";

describe("age and gender", () => {
  const persons =
    /\b(?:she|her|hers|he|his|him|woman|women|lady|ladies|man|men|mother|mum|girl|boy|years? old|aged|elderly|seniors?)\b/i;
  const said = ({ profile, evidence, style_line, moment_line }: Omit<Written, "coverage">) =>
    [canonicalJson(profile), style_line, moment_line, ...evidence.map(({ statement }) => statement)].join("\n");

  it("are not told of somebody whose record declares neither", () => {
    expect(said(plain)).not.toMatch(persons);
  });

  it("are told where the record declares them, in the statement that cites it", () => {
    const from = unlured();
    const customer = { ...from.dossier.customer, birth_date: "1986-03-01", gender: "female" };
    const written = write({ ...from, dossier: { ...from.dossier, customer } });
    expect(written.checked.replaced).toEqual([]);
    expect(written.profile.customer_profile.general_description).toMatch(/^40-year-old woman in Porto/);
  });
});
