import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "@/lib/contracts/profile";
import { claimSegments } from "./claim-segments";

const claim = (start: number, end: number, path = "/a"): Claim => ({
  key: `k${start}`,
  path,
  start,
  end,
  evidence: [],
  support: 1,
  confidence: 0.8,
  status: "supported",
  contested: false,
});

describe("claimSegments", () => {
  it("cuts at the claims, in reading order, and leaves other paths alone", () => {
    const segments = claimSegments("One. Two.", [claim(5, 9), claim(0, 4), claim(0, 9, "/b")], "/a");
    expect(segments.map((segment) => [segment.text, segment.claim?.key ?? null])).toEqual([
      ["One.", "k0"],
      [" ", null],
      ["Two.", "k5"],
    ]);
  });

  it("gives back the whole text exactly once, whatever the spans are", () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => claim(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(span, { maxLength: 6 }), (text, claims) => {
        expect(
          claimSegments(text, claims, "/a")
            .map((segment) => segment.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
