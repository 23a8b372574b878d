import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CatalogueProduct, PurchaseLine } from "@/lib/domain/dossier";
import { boughtPieces } from "@/lib/domain/signals/pieces";
import { asOf, dossier, line, population, products } from "@/lib/domain/signals/test-dossier";
import { occasionName } from "@/lib/domain/taxonomy/occasions";
import { addDays } from "@/lib/domain/time/days";
import { learnOccasions, learnRange } from "./learn-occasions";
import { occasionOdds } from "./occasion-odds";
import { othersWornFor } from "./others-worn-for";
import { shelfOf } from "./shelf";
import { sureOccasions } from "./sure-occasions";
import { type Declared, wornForSeries } from "./worn-for-series";

const words = ["wedding", "work", "formal-event"] as const;
const shelf = (id: string) => shelfOf(products[id]!.tags);
const rowsOf = (lines: readonly PurchaseLine[]): Declared[] =>
  lines.flatMap(({ day, product_id, occasion }) =>
    occasion === null ? [] : [{ day, shelf: shelf(product_id), occasion, items: 1 }],
  );
const told = (rows: readonly Declared[]) => {
  const worn_for = wornForSeries(rows)(asOf);
  return worn_for ? { ...population, worn_for } : population;
};
const gown = products.p4!;
const declared = (n: number, occasion: string, id = "p4"): Declared[] => [
  { day: addDays(asOf, -30), shelf: shelf(id), occasion, items: n },
];

const anyLine = fc.record({
  product: fc.constantFrom(0, 1, 4),
  ago: fc.integer({ min: 0, max: 700 }),
  occasion: fc.constantFrom(null, ...words),
});
const anyLines = fc
  .array(anyLine, { maxLength: 12 })
  .map((all) => all.map(({ product, ago, occasion }, i) => line(i, product, ago, { occasion })));
const anyRows = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 700 }).map((ago) => addDays(asOf, -ago)),
    shelf: fc.constantFrom("p0", "p1", "p4").map(shelf),
    occasion: fc.constantFrom(...words),
    items: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 1, maxLength: 15 },
);

describe("the odds of an occasion", () => {
  it("are probabilities, the likeliest first, whatever the order of lines", () => {
    fc.assert(
      fc.property(anyLines, anyRows, (lines, rows) => {
        const asked = { lines, products };
        const { occasions } = occasionOdds(asked, told(rows))!.of(gown, asOf);
        expect(occasions.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
        for (const [i, { probability }] of occasions.entries())
          expect(probability).toBeLessThanOrEqual(occasions[i - 1]?.probability ?? 1);
        const turned = occasionOdds({ ...asked, lines: lines.toReversed() }, told(rows))!.of(gown, asOf);
        expect(turned.occasions.map(({ value }) => value).sort()).toEqual(occasions.map(({ value }) => value).sort());
        for (const { value, probability } of occasions)
          expect(turned.occasions.find((one) => one.value === value)?.probability).toBeCloseTo(probability, 9);
      }),
    );
  });

  it("take the customer's own lines out of what all customers declared", () => {
    fc.assert(
      fc.property(anyLines, anyRows, (lines, rows) => {
        const own = lines.filter(({ occasion }) => occasion !== null);
        const left = othersWornFor(own, products, told([...rows, ...rowsOf(own)]));
        const others = othersWornFor([], products, told(rows));
        const same = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) => {
          for (const word of words) expect(Math.abs((a.get(word) ?? 0) - (b.get(word) ?? 0))).toBeLessThan(5e-3);
        };
        same(left.all, others.all);
        same(left.season(5), others.season(5));
        for (const id of ["p0", "p1", "p4"]) same(left.shelf(shelf(id)), others.shelf(shelf(id)));
      }),
    );
  });

  it("rise with each source that speaks for an occasion: the product, its type, the customer, the month", () => {
    const rows = [...declared(20, "wedding"), ...declared(20, "work"), ...declared(40, "work", "p0")];
    const of = (some: readonly Declared[], lines: PurchaseLine[] = [], product = gown, day = asOf) =>
      occasionOdds({ lines, products }, told(some))!
        .of(product, day)
        .occasions.find(({ value }) => value === "wedding")!.probability;
    const plain = of(rows);
    expect(of([...rows, ...declared(5, "wedding")])).toBeGreaterThan(plain);
    expect(of(rows, [], { ...gown, worn_for: { wedding: 4 } })).toBeGreaterThan(plain);
    const before = { day: addDays(asOf, 1), occasion: "wedding" };
    const another = of(rows, [line(1, 0, 0, before)]);
    expect(another).toBeGreaterThan(plain);
    expect(of(rows, [line(1, 4, 0, before)])).toBeGreaterThan(another);
    expect(plain).toBeGreaterThan(of([...rows, { ...declared(30, "wedding", "p1")[0]!, day: "2026-01-10" }], [], gown));
    expect(of(rows, [], gown, "2026-06-01")).toBeCloseTo(plain, 9);
  });
});

describe("what is learned", () => {
  const rows = [...declared(30, "formal-event"), ...declared(30, "work", "p0")];
  const lines = [line(1, 4, 10), line(2, 4, 20, { occasion: "wedding" }), line(3, 2, 5)];

  it("is nothing where nothing was declared: the same objects", () => {
    const plain = dossier([line(1, 4, 10), line(2, 0, 20)]);
    const range: CatalogueProduct[] = [{ ...gown, stock: null }];
    expect(learnOccasions(plain, population)).toBe(plain);
    expect(learnRange(range, population)).toBe(range);
  });

  it("comes after what the line declares and before the taxonomy, and only where enough was declared", () => {
    const pieces = boughtPieces(learnOccasions(dossier(lines), told(rows)));
    const occasions = Object.fromEntries(pieces.map(({ id, values }) => [id, values.occasion]));
    expect(occasions.l0001).toEqual(["formal-event"]);
    expect(occasions.l0002).toEqual(["wedding"]);
    expect(occasions.l0003).toEqual(products.p2!.tags.occasions.map(({ value }) => value));
    const few = boughtPieces(learnOccasions(dossier(lines), told(declared(4, "work"))));
    expect(few.find(({ id }) => id === "l0001")?.values.occasion).toEqual(gown.tags.occasions.map((tag) => tag.value));
  });

  it("leaves products alone whose own column says what they are for", () => {
    const given = { ...gown, tags: { ...gown.tags, occasions: [{ value: "party", source: "given", confidence: 1 }] } };
    const told_ = { ...dossier(lines), products: { ...products, p4: given as typeof gown } };
    const learned = learnOccasions(told_, told(rows));
    expect(learned.lines[0]).not.toHaveProperty("worn_for");
    expect(learned.products.p4!.tags.occasions).toEqual(given.tags.occasions);
  });

  it("reaches the range, which is read once a population", () => {
    const range: CatalogueProduct[] = [{ ...gown, stock: null }];
    const learned = learnRange(range, told(rows));
    expect(learned[0]!.tags.occasions.map(({ value }) => value)).toEqual(["formal-event"]);
    expect(learnRange(range, told(rows))).toBe(learned);
  });

  it("names two occasions at most, and those that are likely", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (weights) => {
          const sum = weights.reduce((a, b) => a + b, 0);
          const occasions = weights
            .map((weight, i) => ({ value: `o${i}`, probability: weight / sum }))
            .sort((a, b) => b.probability - a.probability);
          const sure = sureOccasions({ occasions, told: 100 }) ?? [];
          expect(sure.length).toBe(occasions.filter(({ probability }) => probability >= 0.35).length);
          expect(sure.length).toBeLessThanOrEqual(2);
          expect(sureOccasions({ occasions, told: 7 })).toBeNull();
        },
      ),
    );
  });
});

it("an occasion's name is its own name, so that a line renamed twice is renamed once", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom("Formal affair", "date", "Vacation", "other", " Baby shower ")),
      (word) => {
        const name = occasionName(word);
        expect(occasionName(name)).toBe(name);
      },
    ),
  );
  expect(["Formal affair", "date", "vacation", "Baby  shower", "other", " "].map(occasionName)).toEqual([
    "formal-event",
    "evening",
    "travel",
    "baby shower",
    null,
    null,
  ]);
});
