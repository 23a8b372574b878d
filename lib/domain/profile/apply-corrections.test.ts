import { describe, expect, it } from "vitest";
import type { Correction, Dossier } from "@/lib/domain/dossier";
import { addDays } from "@/lib/domain/time/days";
import { type Analysis, analyse } from "./analyse";
import { fixtureCatalogue, fixtureDay, fixtureDossier, fixturePopulation } from "./fixture-world";

type Written = Extract<Analysis, { kind: "profile" }>;
const write = (dossier: Dossier) =>
  analyse({ dossier, population: fixturePopulation, catalogue: fixtureCatalogue, language: "en" }) as Written;
const set = (key: string, action: Correction["action"], text: string | null = null, daysAgo = 1): Correction => ({
  id: `c-${key}`,
  key,
  action,
  text,
  author: "Beatriz Tavares",
  reason: null,
  day: addDays(fixtureDay, -daysAgo),
});
const withCorrections = (...corrections: Correction[]) => ({ ...fixtureDossier("tailored"), corrections });
const textOf = ({ profile, claims }: Written, key: string) => {
  const claim = claims.find((candidate) => candidate.key === key);
  if (!claim) return null;
  const text = claim.path
    .slice(1)
    .split("/")
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], profile);
  return (text as string).slice(claim.start, claim.end).trim();
};

describe("corrections", () => {
  const plain = write(fixtureDossier("tailored"));
  const colorKey = plain.claims.find(({ key }) => key.startsWith("style.color."))!.key;

  it("replaces the text of the key, cites the correction and says who", () => {
    const written = write(withCorrections(set(colorKey, "correct", "Wine red, and only for the office.")));
    expect(textOf(written, colorKey)).toBe("Wine red, and only for the office.");
    const claim = written.claims.find(({ key }) => key === colorKey)!;
    expect(claim).toMatchObject({ status: "corrected", confidence: 1 });
    const cited = written.evidence.filter(({ id }) => claim.evidence.includes(id));
    expect(cited.find(({ kind }) => kind === "correction")).toMatchObject({
      refs: [{ type: "correction", id: `c-${colorKey}` }],
      statement: "Corrected by Beatriz Tavares on 19 November 2026 to “Wine red, and only for the office.”",
    });
  });

  it("cites each of two corrections that one person makes on one day as itself", () => {
    const other = plain.claims.find(({ key }) => key.startsWith("who."))!.key;
    const written = write(
      withCorrections(set(colorKey, "correct", "Wine red."), set(other, "correct", "Comes when it rains.")),
    );
    for (const key of [colorKey, other]) {
      const { evidence } = written.claims.find((claim) => claim.key === key)!;
      const cited = written.evidence.filter(({ id, kind }) => evidence.includes(id) && kind === "correction");
      expect(cited.flatMap(({ refs }) => refs)).toEqual([{ type: "correction", id: `c-${key}` }]);
    }
  });

  it("is obeyed whatever the order of the records", () => {
    const dossier = withCorrections(set(colorKey, "correct", "Wine red, and only for the office."));
    const turned = { ...dossier, lines: dossier.lines.toReversed(), events: dossier.events.toReversed() };
    expect(JSON.stringify(write(turned))).toBe(JSON.stringify(write(dossier)));
  });

  it("survives other sentences coming before it, moving, and being worded differently", () => {
    const corrected = set(colorKey, "correct", "Wine red, and only for the office.");
    const before = write(withCorrections(corrected));
    const more = withCorrections(corrected);
    const extra = fixtureDossier("casual").lines.map((line) => ({
      ...line,
      id: `x${line.id}`,
      order_id: `x${line.order_id}`,
    }));
    const later = write({
      ...more,
      lines: [...more.lines, ...extra],
      products: { ...more.products, ...fixtureDossier("casual").products },
      notes: [{ id: "n", text: "Likes the hem done the same day", author: "A", day: fixtureDay }],
    });
    const place = ({ claims }: Written) => claims.find(({ key }) => key === colorKey)!.start;
    expect(later.profile.customer_profile.general_style).not.toBe(before.profile.customer_profile.general_style);
    expect(textOf(later, colorKey)).toBe("Wine red, and only for the office.");
    expect(place(later)).toBeGreaterThanOrEqual(0);
  });

  it("rejects a statement and everything built upon it", () => {
    const word = colorKey.split(".").at(-1)!;
    const written = write(withCorrections(set(colorKey, "reject")));
    expect(textOf(written, colorKey)).toBeNull();
    expect(plain.style_line.toLowerCase()).toContain("oxblood");
    expect(written.style_line.toLowerCase()).not.toContain("oxblood");
    expect(written.claims.some(({ key }) => key === "hook.color-pairing" || key === "hook.one-color")).toBe(false);
    expect(written.draft.statements.some(({ key }) => key.startsWith("style.") && key.includes(word))).toBe(false);
  });

  it("rejects a whole occasion by its name", () => {
    const written = write(withCorrections(set("occasion.work.name", "reject")));
    expect(plain.claims.some(({ key }) => key.startsWith("occasion.work."))).toBe(true);
    expect(written.claims.some(({ key }) => key.startsWith("occasion.work."))).toBe(false);
    expect(written.looks.some(({ occasion }) => occasion === "work")).toBe(false);
  });

  it("rejects an opportunity by its key", () => {
    const key = `moment.opportunity.${plain.opportunities[0]!.key}`;
    const written = write(withCorrections(set(key, "reject")));
    expect(written.opportunities.map((opportunity) => `moment.opportunity.${opportunity.key}`)).not.toContain(key);
    expect(textOf(written, key)).toBeNull();
  });

  it("keeps a pinned statement when the records would no longer make it", () => {
    const written = write(withCorrections(set("style.color.lilac", "pin", "Lilac every spring.")));
    expect(textOf(written, "style.color.lilac")).toBe("Lilac every spring.");
    expect(written.claims.find(({ key }) => key === "style.color.lilac")).toMatchObject({
      status: "pinned",
      contested: false,
    });
    const old = write(withCorrections(set("style.color.lilac", "pin", "Lilac every spring.", 500)));
    expect(textOf(old, "style.color.lilac")).toBe("Lilac every spring.");
    expect(old.claims.find(({ key }) => key === "style.color.lilac")).toMatchObject({ contested: true });
    const { statement, refs, n } = old.evidence.find(({ kind }) => kind === "disagreement")!;
    expect(statement).toBe(`${n} purchases since 8 July 2025, and the records alone no longer say it.`);
    expect(refs.every(({ type }) => type === "purchase_line")).toBe(true);
  });

  it("flags a person's own words only for purchases of what they are about", () => {
    const bought = new Set(fixtureDossier("tailored").lines.map(({ product_id }) => product_id));
    const tags = fixtureCatalogue.filter(({ id }) => bought.has(id)).map((product) => product.tags);
    const unsaid = tags
      .map((tag) => tag.color?.value)
      .find((color) => {
        const key = `style.color.${color}`;
        return color !== undefined && key !== colorKey && textOf(plain, key) === null;
      })!;
    const contested = (key: string) => {
      const written = write(withCorrections(set(key, "correct", "Only on Sundays.", 700)));
      expect(textOf(written, key)).toBe("Only on Sundays.");
      return written.claims.find((claim) => claim.key === key)!.contested;
    };
    expect(contested(`style.color.${unsaid}`)).toBe(true);
    expect(contested("style.color.lilac")).toBe(false);
    expect(contested("who.preference.early")).toBe(false);
  });

  it("is contested once three newer records disagree, and never before", () => {
    const recent = write(withCorrections(set(colorKey, "correct", "Never wears red.", 1)));
    expect(recent.claims.find(({ key }) => key === colorKey)?.contested).toBe(false);
    const old = write(withCorrections(set(colorKey, "correct", "Never wears red.", 500)));
    const claim = old.claims.find(({ key }) => key === colorKey);
    expect(claim?.contested).toBe(true);
    expect(textOf(old, colorKey)).toBe("Never wears red.");
    expect(old.checked.contested).toEqual([colorKey]);
  });

  it("shows what disagrees: the newer records, and how it would read without the correction", () => {
    const old = write(withCorrections(set(colorKey, "correct", "Never wears red.", 500)));
    const { evidence } = old.claims.find(({ key }) => key === colorKey)!;
    const cited = old.evidence.find(({ id, kind }) => evidence.includes(id) && kind === "disagreement")!;
    expect(cited.statement).toContain(`By the records alone it would read: “${textOf(plain, colorKey)}”`);
    expect(cited.statement).toContain(`${cited.n} records since 8 July 2025`);
    expect(cited.refs).toHaveLength(cited.n);
    const days = new Map(fixtureDossier("tailored").lines.map(({ id, day }) => [id, day]));
    for (const { id } of cited.refs) expect(days.get(id)! > "2025-07-08", id).toBe(true);
  });

  describe("a pin", () => {
    const said = textOf(plain, colorKey)!;
    const pinned = (text: string, daysAgo: number, language: "en" | "pt-BR" | null = "en") => {
      const written = write(withCorrections({ ...set(colorKey, "pin", text, daysAgo), language }));
      const { status, contested } = written.claims.find(({ key }) => key === colorKey)!;
      return { text: textOf(written, colorKey), status, contested };
    };

    it("takes today's figures while the records say the same", () => {
      const then = said.replace(/\d+/g, "7");
      expect(then).not.toBe(said);
      expect(pinned(then, 500)).toEqual({ text: said, status: "pinned", contested: false });
    });

    it("keeps its words when the records say something else, and is contested by three newer ones", () => {
      const then = "Black, and hardly anything else.";
      expect(pinned(then, 1)).toEqual({ text: then, status: "pinned", contested: false });
      expect(pinned(then, 500)).toEqual({ text: then, status: "pinned", contested: true });
    });

    it("speaks the language of the version: an engine's text of another one has a counterpart", () => {
      expect(pinned("Preto, e quase nada mais.", 500, "pt-BR")).toMatchObject({ text: said, contested: false });
      expect(pinned("Preto, e quase nada mais.", 1, null)).toMatchObject({ text: "Preto, e quase nada mais." });
    });

    it("of how somebody dresses for an occasion waits for the occasion", () => {
      const persona = set("occasion.beach.persona", "pin", "Linen, head to toe.");
      expect(textOf(write(withCorrections(persona)), persona.key)).toBeNull();
      const name = set("occasion.beach.name", "correct", "The beach house");
      const both = write(withCorrections(persona, name));
      expect(both.profile.relevant_occasions.at(-1)).toEqual({
        occasion: "The beach house",
        persona_on_occasion: "Linen, head to toe.",
        look_suggestion: [],
      });
      expect(textOf(write(withCorrections(persona, { ...name, action: "reject" })), persona.key)).toBeNull();
    });
  });

  it("empties the place of a rejected piece of a look, and keeps the other pieces", () => {
    const { occasion, pieces } = plain.looks[0]!;
    const at = pieces.findIndex((piece) => piece.product_id !== null && !piece.owned);
    const { slot, product_id } = pieces[at]!;
    const key = `occasion.${occasion}.look.${slot}`;
    expect(textOf(plain, key)).not.toBeNull();
    const written = write(withCorrections(set(key, "reject")));
    expect(textOf(written, key)).toBeNull();
    const look = written.looks.find((candidate) => candidate.occasion === occasion)!;
    expect(look.pieces[at]).toMatchObject({ slot, product_id: null, owned: false });
    expect(look.pieces.map((piece) => piece.slot)).toEqual(pieces.map((piece) => piece.slot));
    expect(look.pieces.some((piece) => piece.product_id === product_id)).toBe(false);
  });

  it("names a rejection that three newer pieces speak against, and still obeys it", () => {
    const fresh = write(withCorrections(set(colorKey, "reject", null, 1)));
    expect(fresh.checked.contested).toEqual([]);
    const old = write(withCorrections(set(colorKey, "reject", null, 500)));
    expect(old.checked.contested).toEqual([colorKey]);
    expect(textOf(old, colorKey)).toBeNull();
  });

  it("lets the last correction of a key count", () => {
    const first = { ...set(colorKey, "reject", null, 9), id: "a" };
    const second = { ...set(colorKey, "correct", "Wine red.", 2), id: "b" };
    expect(textOf(write(withCorrections(second, first)), colorKey)).toBe("Wine red.");
  });
});
