import { describe, expect, it } from "vitest";
import type { Dossier } from "@/lib/domain/dossier";
import { type Analysis, analyse } from "@/lib/domain/profile/analyse";
import { fixtureCatalogue, fixtureDay, fixtureDossier, fixturePopulation } from "@/lib/domain/profile/fixture-world";
import { addDays } from "@/lib/domain/time/days";

function opportunities(dossier: Dossier, catalogue = fixtureCatalogue) {
  const analysis = analyse({ dossier, population: fixturePopulation, catalogue, language: "en" });
  return (analysis as Extract<Analysis, { kind: "profile" }>).opportunities;
}
const triggers = (dossier: Dossier) => opportunities(dossier).map(({ trigger }) => trigger);

describe("findOpportunities", () => {
  it("holds what was left in the bag, until it is bought or taken out", () => {
    const dossier = fixtureDossier("tailored");
    expect(opportunities(dossier)).toContainEqual(
      expect.objectContaining({
        key: "abandoned-cart.drs-green",
        product_ids: ["drs-green"],
        due_on: addDays(fixtureDay, 1),
      }),
    );
    const day = addDays(fixtureDay, -1);
    const removed = {
      id: "r",
      type: "product_removed",
      product_id: "drs-green",
      query: null,
      day,
      at: `${day}T09:00:00Z`,
      session_id: null,
    };
    expect(triggers({ ...dossier, events: [...dossier.events, removed] })).not.toContain("abandoned_cart");
    const bought = { ...dossier.lines[0]!, id: "b", order_id: "b", product_id: "drs-green", day };
    expect(triggers({ ...dossier, lines: [...dossier.lines, bought] })).not.toContain("abandoned_cart");
  });

  it("offers nothing that is known to be out of stock", () => {
    const empty = fixtureCatalogue.map((product) => ({
      ...product,
      stock: (product.stock ?? []).map((row) => ({ ...row, quantity: 0 })),
    }));
    const named = opportunities(fixtureDossier("tailored"), empty).flatMap(({ product_ids }) => product_ids);
    expect(named).toEqual([]);
  });

  it("offers what a change is about, once", () => {
    const about = opportunities(fixtureDossier("tailored")).filter(({ trigger }) =>
      /new_behavior|explores/.test(trigger),
    );
    expect(about).toHaveLength(1);
    expect(about[0]!.product_ids.every((id) => id.startsWith("drs-"))).toBe(true);
  });

  it("shows a kind that was looked at and never bought, where too little is known for the test of change", () => {
    const { lines, events, ...rest } = fixtureDossier("tailored");
    const few = { ...rest, lines: lines.slice(-3), events };
    expect(triggers(few)).toContain("explores_category");
    expect(triggers(fixtureDossier("casual"))).not.toContain("explores_category");
  });

  it("is overdue by the own rhythm only", () => {
    const { lines, ...rest } = fixtureDossier("casual");
    const aWhileAgo = lines.map((line) => ({ ...line, day: addDays(line.day, -60) }));
    expect(triggers({ ...rest, lines })).not.toContain("overdue");
    expect(triggers({ ...rest, lines: aWhileAgo })).toContain("overdue");
  });

  it("has something ready for an appointment within the week, and none later", () => {
    const at = (days: number) => ({
      ...fixtureDossier("casual"),
      appointments: [{ id: "a1", day: addDays(fixtureDay, days), time: "16:00", place: null, subject: null }],
    });
    expect(opportunities(at(0))[0]).toMatchObject({ trigger: "appointment", due_on: fixtureDay });
    expect(triggers(at(9))).not.toContain("appointment");
  });

  it("comes soonest first, each with evidence, and expires after it is due", () => {
    const found = opportunities(fixtureDossier("tailored"));
    expect(found.map(({ due_on }) => due_on)).toEqual(found.map(({ due_on }) => due_on).sort());
    for (const { evidence, due_on, expires_on } of found) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(expires_on > due_on).toBe(true);
    }
  });
});
