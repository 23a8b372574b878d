import { describe, expect, it } from "vitest";
import { oneOf, plural, singular, someOf } from "./en-nouns";

describe("English nouns for tags", () => {
  it.each([
    ["Blazer", "blazers", "a blazer"],
    ["Midi Dresses", "midi dresses", "a midi dress"],
    ["scarf", "scarves", "a scarf"],
    ["T-Shirts", "T-shirts", "a T-shirt"],
    ["Trousers", "trousers", "trousers"],
    ["blouse", "blouses", "a blouse"],
    ["clutch", "clutches", "a clutch"],
    ["Knitwear", "knitwear", "knitwear"],
    ["umbrella", "umbrellas", "an umbrella"],
    ["dress", "dresses", "a dress"],
    ["body", "bodies", "a body"],
  ])("%s", (value, many, one) => {
    expect(plural(value)).toBe(many);
    expect(oneOf(value)).toBe(one);
    expect(plural(singular(value))).toBe(many);
  });

  it("counts what comes in pairs", () => {
    expect(someOf(2, "two", "Trousers")).toBe("two pairs of trousers");
    expect(someOf(1, "one", "Pumps")).toBe("one pair of pumps");
    expect(someOf(3, "three", "knitwear")).toBe("three pieces of knitwear");
    expect(someOf(1, "one", "Shirts")).toBe("one shirt");
  });
});
