import { expect, it } from "vitest";
import { counted, duration, fileSize } from "./amount";

it.each([
  [0, "0 B"],
  [840, "840 B"],
  [1024, "1 kB"],
  [19_293_798, "18.4 MB"],
  [536_870_912, "512 MB"],
  [5e12, "4657 GB"],
])("%d bytes are %s", (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});

it.each([
  [0.2, "a moment"],
  [40, "40 s"],
  [212, "3 min 32 s"],
  [120, "2 min"],
  [3900, "1 h 5 min"],
])("%d seconds are %s", (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});

it("counts in words that fit the number", () => {
  expect([counted(1, "row"), counted(12_403, "row"), counted(0, "entry", "entries")]).toEqual([
    "1 row",
    "12,403 rows",
    "0 entries",
  ]);
});
