import { describe, expect, it } from "vitest";
import type { CatalogueProduct } from "@/lib/domain/dossier";
import { cutDossier } from "@/lib/domain/profile/cut-dossier";
import { fixtureCatalogue, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";
import { readDossier } from "@/lib/domain/profile/reading";
import { computeSignals } from "@/lib/domain/signals/compute-signals";
import { indexCatalogue } from "./catalogue-index";
import { findGap, gapReasons, gapSaid } from "./gap-reason";
import { openRail } from "./rail";
import { readWearer } from "./wearer";

const occasion = (value: string) => ({ value, source: "given" as const, confidence: 1 });

/** Why a customer who wears 38 finds no shoes to work in a range of these shoes. */
function gapOf(change: (shoe: CatalogueProduct) => CatalogueProduct[], goes = true) {
  const catalogue = fixtureCatalogue.flatMap((one) => (one.tags.slot?.value === "shoes" ? change(one) : [one]));
  const dossier = cutDossier(fixtureDossier("tailored"));
  const reading = readDossier(dossier, computeSignals(dossier, fixturePopulation), fixturePopulation, catalogue);
  const rail = openRail(reading, readWearer(reading), indexCatalogue(catalogue));
  const frame = { occasion: "work", formality: null, season: "transition" as const };
  return findGap(rail, frame, "shoes", rail.offers("shoes"), () => goes);
}
const inSize = (size: string, quantity: number) => (shoe: CatalogueProduct) => [
  {
    ...shoe,
    stock: shoe.sizes.map((each) => ({ size: each, store_id: "north", quantity: each === size ? quantity : 0 })),
  },
];

describe("why a place is empty", () => {
  it("tells the nearest miss", () => {
    expect(gapOf(() => [])).toBe("none_in_range");
    const men = { value: "men", source: "given" as const, confidence: 1 };
    expect(gapOf((shoe) => [{ ...shoe, tags: { ...shoe.tags, department: men } }])).toBe("for_others");
    expect(gapOf((shoe) => (shoe.id === "pmp-oxblood" ? [shoe] : []))).toBe("all_owned");
    expect(gapOf((shoe) => [{ ...shoe, tags: { ...shoe.tags, occasions: [occasion("beach")] } }])).toBe(
      "none_for_occasion",
    );
    expect(gapOf((shoe) => [shoe], false)).toBe("clashes");
    expect(gapOf((shoe) => [{ ...shoe, price: { amount: "90000", currency: "EUR" } }])).toBe("over_budget");
    expect(gapOf(inSize("38", 0))).toBe("sold_out");
    expect(gapOf(inSize("37", 2))).toBe("not_in_size");
    expect(gapOf(inSize("38", 2))).toBe("in_another_look");
  });

  it("has one sentence for every reason, and tells size and store where they are known", () => {
    const facts = { occasion: "work", size: "38", store: "North" };
    expect(new Set(gapReasons.map((reason) => gapSaid(reason, facts).pt)).size).toBe(gapReasons.length);
    expect(gapSaid("not_in_size", facts).en).toBe("sold out in 38 at North");
    expect(gapSaid("not_in_size", { ...facts, size: null, store: null }).en).toBe("sold out in the right size");
  });
});
