import { expect, it } from "vitest";
import { sizeWords } from "./header-facts";

const size = (slot: string, value: string, share: number, n: number) => ({
  slot,
  department: "women",
  size: value,
  share,
  n,
});

it("states the size that most pieces of a slot have, and no size it cannot be sure of", () => {
  expect(
    sizeWords([
      size("shoes", "37", 0.9, 8),
      size("top", "38", 0.8, 20),
      size("top", "40", 0.2, 5),
      size("bottom", "40", 0.4, 4),
      size("outerwear", "38", 1, 1),
    ]),
  ).toBe("Tops 38 · Shoes 37");
});
