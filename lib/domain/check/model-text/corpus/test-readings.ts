import type { Language } from "@/lib/contracts/profile";
import { type Judge, judgeOf } from "@/lib/domain/model-writing/judge";
import { type Offer, offerOf } from "@/lib/domain/model-writing/offer";
import { analyse } from "@/lib/domain/profile/analyse";
import { fixtureCatalogue, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";

export const people = ["tailored", "casual", "man", "one", "looking", "company"] as const;
export const languages: readonly Language[] = ["en", "pt-BR"];

export type Reading = { id: string; language: Language; offer: Offer; judge: Judge };

const silent = { tone: "", banned_words: [], banned_claims: [] };

function readOf(id: string, language: Language): Reading {
  const input = { dossier: fixtureDossier(id), population: fixturePopulation, catalogue: fixtureCatalogue, language };
  const analysis = analyse(input);
  if (analysis.kind !== "profile") throw new Error("too little");
  const offer = offerOf(language, analysis.texts[language], analysis.evidence);
  return { id, language, offer, judge: judgeOf(offer, silent, analysis.checking) };
}

/** What the built-in engine says of every customer of the small house, in both languages, and the judge of it. */
export const readings: readonly Reading[] = people.flatMap((id) => languages.map((language) => readOf(id, language)));

/** The judge's word on a text under a key of a customer, resting on all of the key's facts. */
export function judged(language: Language, [id, key, text]: readonly string[]): string | null {
  const reading = readings.find((each) => each.id === id && each.language === language)!;
  const offered = reading.offer.statements.find((statement) => statement.key === key);
  if (!offered) throw new Error(`${id} is offered no ${key}`);
  return reading.judge({ key: key!, text: text!, evidence: [...offered.evidence] });
}
