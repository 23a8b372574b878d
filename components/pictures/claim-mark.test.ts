import { expect, it } from "vitest";
import { signOf, strengthOf } from "./claim-mark";

it.each([
  [0.75, "strong"],
  [0.7499, "some"],
  [0.5, "some"],
  [0.4999, "tentative"],
])("a confidence of %s reads %s", (confidence, strength) => {
  expect(strengthOf(confidence)).toBe(strength);
});

it("a disagreement goes before a correction, a correction before a confidence", () => {
  expect(signOf({ confidence: 0.9, status: "corrected", contested: true })).toBe("contested");
  expect(signOf({ confidence: 0.2, status: "pinned", contested: false })).toBe("pinned");
  expect(signOf({ confidence: 0.2, status: "supported", contested: false })).toBe("tentative");
});
