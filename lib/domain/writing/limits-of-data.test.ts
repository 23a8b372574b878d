import { describe, expect, it } from "vitest";
import type { Dossier } from "@/lib/domain/dossier";
import { analyse } from "@/lib/domain/profile/analyse";
import { fixtureCatalogue, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";

function read(dossier: Dossier) {
  const analysis = analyse({ dossier, population: fixturePopulation, catalogue: fixtureCatalogue, language: "en" });
  if (analysis.kind !== "profile") throw new Error("too little");
  return analysis;
}

/** The range of a house that records no colours, materials or patterns. */
function withoutColors(dossier: Dossier): Dossier {
  for (const product of Object.values(dossier.products))
    product.tags = { ...product.tags, color: null, material: null, pattern: null, formality: null };
  return dossier;
}

describe("what the records do not hold is not said", () => {
  it.each(["tailored", "casual", "man"])("no word on colours of %s where none is recorded", (id) => {
    const { profile } = read(withoutColors(fixtureDossier(id)));
    expect(profile.customer_profile.general_style).not.toMatch(/colou?r|navy|oxblood|black|white/i);
  });

  it("somebody silent for years is gone, not late", () => {
    const dossier = { ...fixtureDossier("casual"), as_of: "2032-01-10", present: false, events: [] };
    const { profile, opportunities } = read(dossier);
    const { relationship_with_history, opportunities: lines } = profile.current_purchase_moment;
    expect(relationship_with_history).toMatch(/^No order since \d+ \w+ 2026, after one every \d+ days or so\.$/);
    expect(lines.join(" ")).not.toMatch(/today is day/);
    expect(opportunities.find(({ trigger }) => trigger === "overdue")?.reason).toMatch(/no order since/i);
  });
});
