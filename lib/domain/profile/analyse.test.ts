import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  claimSchema,
  evidenceSchema,
  lookSchema,
  opportunitySchema,
  profileContentSchema,
} from "@/lib/contracts/profile";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { placeOf } from "@/lib/domain/claims/claim-keys";
import type { Dossier } from "@/lib/domain/dossier";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import { addDays } from "@/lib/domain/time/days";
import { type Analysis, analyse } from "./analyse";
import { fixtureCatalogue, fixtureDay, fixtureDossier, fixturePopulation } from "./fixture-world";
import { readAloud } from "./test-read-aloud";

const ids = ["tailored", "casual", "man", "one", "looking", "company"];
type Written = Extract<Analysis, { kind: "profile" }>;

function write(dossier: Dossier, catalogue = fixtureCatalogue): Written {
  const analysis = analyse({ dossier, population: fixturePopulation, catalogue, language: "en" });
  if (analysis.kind !== "profile") throw new Error(`too little: ${analysis.missing.join()}`);
  return analysis;
}

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

describe.each(ids)("analyse: %s", (id) => {
  const written = write(fixtureDossier(id));

  it("passes its own check and the contract", () => {
    expect(written.checked.replaced).toEqual([]);
    profileContentSchema.parse(written.profile);
    claimSchema.array().parse(written.claims);
    evidenceSchema.array().parse(written.evidence);
    lookSchema.array().parse(written.looks);
    opportunitySchema.array().parse(written.opportunities);
  });

  it("has all five sections", () => {
    const { customer_profile, relevant_occasions, marketing_brief, content_hooks, current_purchase_moment } =
      written.profile;
    for (const text of Object.values(customer_profile)) expect(text).not.toBe("");
    expect(relevant_occasions.length).toBeGreaterThan(0);
    for (const { persona_on_occasion, look_suggestion } of relevant_occasions) {
      expect(persona_on_occasion).not.toBe("");
      expect(look_suggestion.length).toBeGreaterThan(1);
    }
    // Little data, short lists: nothing is filled up. A full record speaks in each.
    const thin = id === "one" || id === "looking";
    expect(Object.values(marketing_brief).flat().length).toBeGreaterThan(1);
    for (const list of [...Object.values(marketing_brief), content_hooks])
      expect(list.length).toBeGreaterThanOrEqual(thin ? 0 : 1);
    expect(current_purchase_moment.moment_summary).not.toBe("");
    expect(current_purchase_moment.relationship_with_history).not.toBe("");
  });

  it("cites evidence that exists, and lists none that is not cited", () => {
    const known = written.evidence.map(({ id }) => id);
    const cited = new Set(written.claims.flatMap(({ evidence }) => evidence));
    expect([...cited].sort()).toEqual([...known].sort());
    expect(known).toEqual(known.map((_, i) => `e${i + 1}`));
    for (const { kind, refs } of written.evidence) expect(kind === "coverage" || refs.length > 0).toBe(true);
    for (const { evidence } of written.opportunities) for (const name of evidence) expect(known).toContain(name);
  });

  it("tiles every string with claims, each key once and of the grammar", () => {
    const paths = new Map<string, Written["claims"]>();
    for (const claim of written.claims) paths.set(claim.path, [...(paths.get(claim.path) ?? []), claim]);
    for (const [path, claims] of paths) {
      const text = path
        .slice(1)
        .split("/")
        .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], written.profile);
      expect(claims.map(({ start, end }) => (text as string).slice(start, end)).join("")).toBe(text);
    }
    const keys = written.claims.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(placeOf(key)).not.toBeNull();
  });

  it("never says the same sentence twice", () => {
    const sentences = written.draft.statements.filter(({ key }) =>
      /^(who|style|brief|hook|moment\.summary|moment\.history)/.test(key),
    );
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  it("suggests only what the range has, in stock, in the department, and no piece twice", () => {
    const suggested = written.looks.flatMap(({ pieces }) =>
      pieces.filter(({ owned, product_id }) => !owned && product_id),
    );
    expect(new Set(suggested.map(({ product_id }) => product_id)).size).toBe(suggested.length);
    for (const { product_id, in_stock, size } of suggested) {
      const product = fixtureCatalogue.find((candidate) => candidate.id === product_id)!;
      expect(in_stock).toBe(true);
      expect(product.stock!.some((row) => row.quantity > 0 && (size === null || row.size === size))).toBe(true);
    }
  });

  it("gives the same bytes whatever the order of the records", () => {
    const expected = canonicalJson(written);
    const { lines, events, products } = fixtureDossier(id);
    fc.assert(
      fc.property(
        shuffled(lines),
        shuffled(events),
        shuffled(Object.entries(products)),
        shuffled(fixtureCatalogue),
        (l, e, p, c) => {
          const other = { ...fixtureDossier(id), lines: l, events: e, products: Object.fromEntries(p) };
          expect(canonicalJson(write(other, c))).toBe(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("does not see what comes after as_of", () => {
    const expected = canonicalJson(written);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(...fixtureCatalogue), (days, product) => {
        const later = fixtureDossier(id);
        const day = addDays(fixtureDay, days);
        later.lines.push({
          id: "later",
          order_id: "later",
          product_id: product.id,
          day,
          quantity: 9,
          unit_price: product.price,
          size: null,
          channel: null,
          store_id: null,
          occasion: null,
          returned: false,
        });
        later.events.push({
          id: "later",
          type: "product_viewed",
          product_id: product.id,
          query: null,
          day,
          at: `${day}T10:00:00Z`,
          session_id: null,
        });
        later.notes.push({ id: "later", text: "Prefers green", author: "A", day });
        later.corrections.push({
          id: "later",
          key: "style.middle",
          action: "reject",
          text: null,
          author: "A",
          reason: null,
          day,
        });
        expect(canonicalJson(write(later))).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("reads as it should", async () => {
    await expect(readAloud(written, "en")).toMatchFileSnapshot(`./golden/${id}.txt`);
    await expect(readAloud(written, "pt-BR")).toMatchFileSnapshot(`./golden/${id}.pt-BR.txt`);
  });
});

describe("analyse", () => {
  it("says what is missing when there is nothing to go by", () => {
    const dossier = { ...fixtureDossier("one"), lines: [], events: [] };
    const analysis = analyse({ dossier, population: fixturePopulation, catalogue: fixtureCatalogue, language: "en" });
    expect(analysis).toEqual({ kind: "too_little", missing: ["purchases", "views"] });
  });

  it("leaves stock unknown in the past", () => {
    const { looks } = write({ ...fixtureDossier("tailored"), present: false });
    for (const { in_stock } of looks.flatMap(({ pieces }) => pieces)) expect(in_stock).toBeNull();
  });

  it("never quotes a search that touches something sensitive, nor builds on it", () => {
    expect(JSON.stringify(write(fixtureDossier("tailored")))).not.toMatch(/halal/i);
  });

  it("never says buys of somebody who only looked", () => {
    const { profile } = write(fixtureDossier("looking"));
    expect(profile.customer_profile.general_style).toMatch(/looked/);
    expect(JSON.stringify(profile)).not.toMatch(/\b(buys|wears|prefers|reaches)\b/i);
  });

  it("never makes a garment of an adjective, and leaves the signal its value", () => {
    const casual = fixtureDossier("casual");
    const shelved = (product: (typeof fixtureCatalogue)[number]) => {
      const given = product.category === "Shoes > Sneakers" ? "Footwear > Casual" : product.category;
      return given === product.category
        ? product
        : { ...product, category: given, tags: tagProduct({ ...product, category: given }) };
    };
    const catalogue = fixtureCatalogue.map(shelved);
    const products = Object.fromEntries(
      catalogue.filter(({ id }) => casual.products[id]).map(({ stock: _, ...product }) => [product.id, product]),
    );
    const { profile, signals, style_line, checked } = write({ ...casual, products }, catalogue);
    const said = JSON.stringify([profile, style_line]);
    expect(said).toMatch(/casual shoes|shoes/);
    expect(said).not.toMatch(/casuals|a casual\b(?! shoe)/);
    expect(signals.types.map(({ value }) => value)).toContain("casual");
    expect(checked.replaced).toEqual([]);
  });

  it("tells of one purchase and many views what is looked at most, with figures", () => {
    const looking = fixtureDossier("looking");
    const seen = looking.events.filter(({ type }) => type === "product_viewed");
    const events = [1, 2, 3].flatMap((n) => seen.map((event) => ({ ...event, id: `${event.id}-${n}` })));
    const one = fixtureDossier("one");
    const { profile, style_line, checked } = write({
      ...one,
      events,
      products: { ...looking.products, ...one.products },
    });
    expect(checked.replaced).toEqual([]);
    expect(profile.customer_profile.general_style).toMatch(/Has looked most at midi dresses: 9 of 12 views/);
    expect(style_line).toBe("One purchase, a camel blazer; looks most at midi dresses.");
  });

  it("writes different briefs for different styles", () => {
    const tailored = write(fixtureDossier("tailored")).profile.marketing_brief;
    const casual = write(fixtureDossier("casual")).profile.marketing_brief;
    expect(tailored.tone_of_voice).not.toEqual(casual.tone_of_voice);
    expect(tailored.visual_direction).not.toEqual(casual.visual_direction);
  });
});

it("takes a house's own department for no other wearer: its pieces are the customer's own", () => {
  const dossier = fixtureDossier("tailored");
  const divided = Object.fromEntries(
    Object.values(dossier.products).map((product, at) => {
      const facts = { ...product, department: at % 2 === 0 ? "Divided" : product.department };
      return [product.id, { ...facts, tags: tagProduct(facts) }];
    }),
  );
  const reasons = write({ ...dossier, products: divided }).looks.flatMap(({ pieces }) => pieces.map(({ why }) => why));
  expect(reasons.filter((why) => /not in the range|departments/i.test(why))).toEqual([]);
});
