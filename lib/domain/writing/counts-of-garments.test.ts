import { describe, expect, it } from "vitest";
import { analyse } from "@/lib/domain/profile/analyse";
import { fixtureCatalogue, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";
import { garmentCounts } from "@/lib/domain/profile/test-garment-counts";

describe("a count of a garment", () => {
  it.each(["tailored", "casual", "man", "company"])("of %s is of all the pieces, whatever sentence cites it", (id) => {
    const dossier = fixtureDossier(id);
    const population = fixturePopulation;
    const analysis = analyse({ dossier, population, catalogue: fixtureCatalogue, language: "en" });
    if (analysis.kind !== "profile") throw new Error("too little");
    const counts = garmentCounts(dossier, analysis.evidence);
    expect(counts.length).toBeGreaterThan(0);
    for (const { word, n, all } of counts) expect(n, word).toBe(all);
  });
});
