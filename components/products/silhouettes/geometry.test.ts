import { describe, expect, it } from "vitest";
import { boundsOf } from "./bounds";
import { closed, dot, drawing, mirror, pair, twin } from "./geometry";

describe("geometry", () => {
  it("mirrors about an axis", () => {
    expect(mirror("M10,0 C20,5 30,6 40,7 Z", 50)).toBe("M10,0 C20,5 30,6 40,7 Z M90,0 C80,5 70,6 60,7 Z");
  });

  it("closes a left half with its mirror image, walked backwards", () => {
    expect(closed("M50,0 L20,10 C10,20 10,30 50,40", 50)).toBe(
      "M50,0 L20,10 C10,20 10,30 50,40 C90,30 90,20 80,10 L50,0 Z",
    );
  });

  it("bridges a half that does not end on the axis", () => {
    expect(closed("M50,0 L20,40", 50)).toBe("M50,0 L20,40 L80,40 L50,0 Z");
  });

  it("draws a dot of its radius where it says, and moves it like any path", () => {
    const { x, y, width, height } = boundsOf(drawing("Dot", 60, 60, pair([["metal", dot(20, 20, 5)]], 30, 10)));
    expect([x, y, x + width, y + height].map(Math.round)).toEqual([15, 15, 55, 35]);
  });

  it("twins across a width", () => {
    expect(twin([["seam", "M10,5 L20,5"]], 100)[1]).toEqual(["seam", "M90,5 L80,5"]);
  });
});
