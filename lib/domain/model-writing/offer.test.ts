import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/contracts/profile";
import { analyse } from "@/lib/domain/profile/analyse";
import { fixtureCatalogue, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";
import { offerOf } from "./offer";

function written(change: (dossier: ReturnType<typeof fixtureDossier>) => void = () => {}) {
  const dossier = fixtureDossier("tailored");
  change(dossier);
  const analysis = analyse({
    dossier,
    population: fixturePopulation,
    catalogue: fixtureCatalogue,
    language: "en",
  });
  if (analysis.kind !== "profile") throw new Error("too little");
  return analysis;
}
const offeredBy = (analysis: ReturnType<typeof written>, evidence: readonly Evidence[] = analysis.evidence) =>
  offerOf("en", analysis.texts.en, evidence);
const keysOf = (offer: ReturnType<typeof offeredBy>) => offer.statements.map(({ key }) => key);

describe("what is offered to a model", () => {
  it("is what it may word, with the facts for it and no others", () => {
    const offer = offeredBy(written());
    expect(offer.statements.length).toBeGreaterThan(20);
    expect(keysOf(offer).filter((key) => /\.(?:name|look\.|browsing\.|opportunity\.)/.test(key))).toEqual([]);
    const cited = new Set(offer.statements.flatMap(({ evidence }) => evidence));
    expect([...offer.facts.keys()].sort()).toEqual([...cited].sort());
  });

  it("leaves out what a colleague has set, and what was rejected", () => {
    const [first, second] = keysOf(offeredBy(written()));
    const set = (key: string, action: "correct" | "reject", text: string | null) => ({
      ...{ id: key, key, action, text, author: "Ana", reason: null, language: null, day: "2026-11-01" },
    });
    const offer = offeredBy(
      written((dossier) => {
        dossier.corrections = [set(first!, "correct", "Buys for the boardroom."), set(second!, "reject", "x")] as never;
      }),
    );
    expect(keysOf(offer)).not.toContain(first);
    expect(keysOf(offer)).not.toContain(second);
  });

  it("holds no notes, nothing declared and no contact data", () => {
    const analysis = written((dossier) => {
      dossier.notes = [{ id: "n1", text: "Call her at +55 11 91234-5678", author: "Ana", day: "2026-11-01" }] as never;
    });
    const offer = offeredBy(analysis);
    expect([...offer.facts.values()].filter(({ kind }) => kind === "note" || kind === "declared")).toEqual([]);
    const [statement] = offer.statements;
    const spoilt = analysis.evidence.map((fact) =>
      fact.id === statement!.evidence[0] ? { ...fact, statement: `${fact.statement} Write to ana@example.com` } : fact,
    );
    const without = offeredBy(analysis, spoilt);
    expect(keysOf(without)).not.toContain(statement!.key);
    expect([...without.facts.values()].some((fact) => fact.statement.includes("@"))).toBe(false);
  });
});
