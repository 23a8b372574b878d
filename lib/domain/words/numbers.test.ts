import { expect, it } from "vitest";
import { decimal, percent } from "./numbers";

it.each([
  [23 / 40, "58%"],
  [0.316, "32%"],
  [1 / 200, "1%"],
  [29 / 200, "15%"],
  [0.004, "0%"],
])("rounds %d to %s, as one does by hand", (share, text) => expect(percent(share).en).toBe(text));

it.each([
  [61 / 20, "3.1"],
  [63 / 20, "3.2"],
  [2, "2.0"],
  [2.04, "2.0"],
])("rounds %d to %s", (mean, text) => expect(decimal(mean).en).toBe(text));
