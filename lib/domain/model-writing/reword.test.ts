import { describe, expect, it } from "vitest";
import type { Statement } from "@/lib/contracts/draft";
import { claimText } from "@/lib/domain/claims/claim-text";
import { analyse } from "@/lib/domain/profile/analyse";
import { fixtureCatalogue, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";
import { offerOf } from "./offer";
import { passageOf } from "./passages";
import { reword } from "./reword";

const analysis = analyse({
  dossier: fixtureDossier("tailored"),
  population: fixturePopulation,
  catalogue: fixtureCatalogue,
  language: "en",
});
if (analysis.kind !== "profile") throw new Error("too little");
const { evidence } = analysis;
const texts = analysis.texts.en;
const offer = offerOf("en", texts, evidence);
const said = (key: string): Statement => {
  const { evidence: facts, plain } = offer.statements.find((one) => one.key === key)!;
  return { key, evidence: [facts[0]!], text: `Said anew: ${plain}` };
};
const all = new Map(offer.statements.map(({ key }) => [key, said(key)]));
const wordsOf = ({ profile, claims }: Pick<typeof texts, "profile" | "claims">) =>
  new Map(claims.map((claim) => [claim.key, claimText(profile, claim).trim()]));

describe("rewording", () => {
  it("puts the model's words in, and leaves keys, order, standing and all that code says", () => {
    const { texts: after, byModel, fallbacks } = reword(texts, offer, all, [], evidence);
    expect(fallbacks).toEqual([]);
    expect(byModel).toEqual(offer.statements.map(({ key }) => key));
    expect(after.claims.map(({ key, status, confidence }) => [key, status, confidence])).toEqual(
      texts.claims.map(({ key, status, confidence }) => [key, status, confidence]),
    );
    const words = wordsOf(after);
    for (const [key, before] of wordsOf(texts))
      expect(words.get(key)).toBe(all.has(key) ? `Said anew: ${before}` : before);
    expect(after.profile.current_purchase_moment.recent_browsing).toEqual(
      texts.profile.current_purchase_moment.recent_browsing,
    );
  });

  it("keeps a passage with a fault in it whole in the built-in engine's words, and says which and why", () => {
    const spoilt = "style.formality";
    const accepted = new Map(all);
    accepted.delete(spoilt);
    const faults = [{ key: spoilt, text: "Dressed in gold.", reason: "“gold” not in the evidence" }];
    const { texts: after, byModel, fallbacks } = reword(texts, offer, accepted, faults, evidence);
    expect(fallbacks).toEqual([
      { passage: "/customer_profile/general_style", reasons: ["style.formality: “gold” not in the evidence"] },
    ]);
    expect(after.profile.customer_profile.general_style).toBe(texts.profile.customer_profile.general_style);
    expect(byModel).toEqual(
      offer.statements.flatMap(({ key }) => (passageOf(key) === "/customer_profile/general_style" ? [] : key)),
    );
  });
});
