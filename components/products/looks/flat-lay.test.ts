import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawingBounds, SILHOUETTE_NAMES } from "@/components/products/silhouettes/drawings";
import { slotSchema } from "@/lib/contracts/tags";
import { flatLay, HEAD, type Lying, type Place } from "./flat-lay";

const piece = (slot: string, silhouette: string): Lying => {
  const { width, height } = drawingBounds(silhouette);
  return { slot, width, height };
};

const blazer = piece("outerwear", "blazer");
const blouse = piece("top", "blouse");
const trousers = piece("bottom", "trousers-wide");
const dress = piece("one-piece", "dress-midi");
const pumps = piece("shoes", "heels");
const tote = piece("bag", "tote");
const scarf = piece("accessory", "scarf");

const right = ({ x, width }: Place) => x + width;
const foot = ({ y, height }: Place) => y + height;

/** Sums of fractions differ in their last bit: less than a thousandth of a unit is nothing. */
const hair = 0.001;
/** The piece and the room above it for its number. */
const apart = (a: Place, b: Place) =>
  right(a) <= b.x + hair || right(b) <= a.x + hair || foot(a) <= b.y - HEAD + hair || foot(b) <= a.y - HEAD + hair;

describe("flatLay", () => {
  it("lays any look out inside its box, nothing over anything, one unit one length", () => {
    const pieces = fc.array(
      fc.record({ slot: fc.constantFrom(...slotSchema.options), silhouette: fc.constantFrom(...SILHOUETTE_NAMES) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(pieces, (look) => {
        const lying = look.map(({ slot, silhouette }) => piece(slot, silhouette));
        const { width, height, places } = flatLay(lying);
        places.forEach((place, at) => {
          expect([place.width, place.height]).toEqual([lying[at]?.width, lying[at]?.height]);
          expect(place.x).toBeGreaterThanOrEqual(-hair);
          expect(place.y - HEAD).toBeGreaterThanOrEqual(-hair);
          expect(right(place)).toBeLessThanOrEqual(width + hair);
          expect(foot(place)).toBeLessThanOrEqual(height + hair);
          for (const other of places.slice(at + 1)) expect(apart(place, other)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  it("puts the outer layer left, the lower half right of the top, shoes below", () => {
    const [tops, shoes, bottoms, outer, bag] = flatLay([blouse, pumps, trousers, blazer, tote]).places as [
      Place,
      Place,
      Place,
      Place,
      Place,
    ];
    expect(right(outer)).toBeLessThan(tops.x);
    expect(right(tops)).toBeLessThan(bottoms.x);
    expect(shoes.y).toBeGreaterThan(foot(tops));
    expect(bag.x).toBeLessThan(tops.x);
  });

  it("puts shoes low right and the rest of the edge above them when the right edge is free", () => {
    const [outer, one, scarfs, shoes] = flatLay([blazer, dress, scarf, pumps]).places as [Place, Place, Place, Place];
    expect(right(outer)).toBeLessThan(one.x);
    expect(right(one)).toBeLessThan(shoes.x);
    expect(shoes.y).toBeGreaterThan(foot(scarfs));
    expect(shoes.x).toBeGreaterThan(right(one));
  });

  it("gives nothing a board of its own", () => {
    expect(flatLay([]).places).toEqual([]);
  });
});
