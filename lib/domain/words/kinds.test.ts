import { expect, it } from "vitest";
import { isKindOf } from "./kinds";

it.each([
  ["jeans", "trousers", true],
  ["totes", "bags", true],
  ["evening dresses", "dresses", true],
  ["trousers", "jeans", false],
  ["T-shirts", "shirts", false],
  ["flats", "heels", false],
  ["dresses", "dresses", false],
])("%s of %s: %s", (value, of, is) => expect(isKindOf(value, of)).toBe(is));
