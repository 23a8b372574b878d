import { expect, it } from "vitest";
import { formatShare } from "./share";

it("never rounds a small share to nothing", () => {
  expect([0, 0.004, 0.224, 1].map(formatShare)).toEqual(["0%", "<1%", "22%", "100%"]);
});
