import { describe, expect, it } from "vitest";
import type { Dossier } from "@/lib/domain/dossier";
import { findOccasions } from "@/lib/domain/occasions/find-occasions";
import { cutDossier } from "@/lib/domain/profile/cut-dossier";
import { fixtureCatalogue, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";
import { readDossier } from "@/lib/domain/profile/reading";
import { computeSignals } from "@/lib/domain/signals/compute-signals";
import { buildLooks } from "./build-looks";
import { lookBreaches } from "./look-breaches";

function buildAll(given: Dossier, catalogue = fixtureCatalogue) {
  const dossier = cutDossier(given);
  const reading = readDossier(dossier, computeSignals(dossier, fixturePopulation), fixturePopulation, catalogue);
  return { reading, built: buildLooks(reading, findOccasions(reading)) };
}
const build = (given: Dossier, catalogue = fixtureCatalogue) => buildAll(given, catalogue).built;
const productOf = (id: string | null) => fixtureCatalogue.find((product) => product.id === id)!;

describe("buildLooks", () => {
  const { looks, occasions } = build(fixtureDossier("tailored"));

  it("dresses two to four occasions, a single purchase one", () => {
    expect(occasions.length).toBeGreaterThanOrEqual(2);
    expect(occasions.length).toBeLessThanOrEqual(4);
    expect(build(fixtureDossier("one")).occasions).toHaveLength(1);
  });

  it("is complete: a dress or two halves, shoes, something more", () => {
    for (const { pieces } of looks) {
      const slots = pieces.map(({ slot }) => slot);
      expect(slots.includes("one-piece") || (slots.includes("top") && slots.includes("bottom"))).toBe(true);
      expect(slots).toContain("shoes");
      expect(slots.some((slot) => ["outerwear", "bag", "accessory", "jewellery"].includes(slot))).toBe(true);
    }
  });

  it("is built on an owned piece and says why of each", () => {
    expect(looks[0]!.anchor_line_id).not.toBeNull();
    const owned = looks[0]!.pieces.find((piece) => piece.owned)!;
    expect(fixtureDossier("tailored").lines.map(({ product_id }) => product_id)).toContain(owned.product_id);
    for (const { why } of looks.flatMap(({ pieces }) => pieces)) expect(why.length).toBeGreaterThan(5);
  });

  it("calls a colour what the house calls it, never by our family", () => {
    const whys = looks.flatMap(({ pieces }) => pieces.map(({ why }) => why)).join(" ");
    expect(whys).toMatch(/oxblood/i);
    expect(whys).not.toMatch(/burgundy/i);
  });

  it("says nothing twice in one look, and names the customer's store once", () => {
    for (const { pieces } of looks) {
      const clauses = pieces.flatMap(({ why }) => why.slice(0, -1).split("; "));
      expect(new Set(clauses).size).toBe(clauses.length);
      expect(clauses.filter((clause) => /in stock at North$/.test(clause)).length).toBeLessThanOrEqual(2);
    }
  });

  it("keeps every law of a wearable look, whoever wears it", () => {
    for (const id of ["tailored", "casual", "man", "one", "looking"]) {
      const { reading, built } = buildAll(fixtureDossier(id));
      expect(lookBreaches(reading, built), id).toEqual([]);
    }
  });

  it("offers a company that orders one kind of thing more of it, never an outfit", () => {
    const company = fixtureDossier("company");
    const ties = company.lines.filter(({ product_id }) => productOf(product_id).tags.slot?.value === "accessory");
    const { looks: sets } = build({ ...company, lines: ties, events: [] });
    expect(sets.length).toBeGreaterThan(0);
    for (const { pieces } of sets) expect(new Set(pieces.map(({ slot }) => slot))).toEqual(new Set(["accessory"]));
    expect(sets[0]!.pieces[0]!.owned).toBe(true);
    expect(sets[0]!.pieces.length).toBeGreaterThan(1);
  });

  it("leaves a place open and says so when the range has nothing", () => {
    const shoeless = fixtureCatalogue.filter(({ tags }) => tags.slot?.value !== "shoes");
    const { looks: open, gaps } = build(fixtureDossier("one"), shoeless);
    const shoes = open[0]!.pieces.find(({ slot }) => slot === "shoes")!;
    expect(shoes).toMatchObject({ product_id: null, owned: false, in_stock: null, why: "Not in the range." });
    expect(gaps.get(`${open[0]!.occasion} shoes`)).toMatchObject({ en: "not in the range", pt: "não há na coleção" });
  });
});
