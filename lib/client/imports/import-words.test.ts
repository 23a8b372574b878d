import { expect, it } from "vitest";
import type { ImportFileReport } from "@/lib/contracts/import";
import { changesOf, resultOf } from "./import-words";

const file = (given: Partial<ImportFileReport>): ImportFileReport => ({
  file: "customers.csv",
  read: 0,
  kept: 0,
  added: 0,
  updated: 0,
  refused: 0,
  unknown_columns: [],
  warnings: [],
  failed: null,
  ms: 1,
  ...given,
});

it.each([
  ["queued", [], "plain", "Waiting for its turn"],
  ["cancelled", [], "plain", "Cancelled; nothing of it was kept"],
  ["finished", [file({ kept: 12_403, refused: 31 })], "caution", "12,403 rows kept, 31 refused"],
  ["finished", [file({ kept: 1 })], "positive", "1 row kept"],
  ["finished", [file({ refused: 2 })], "negative", "0 rows kept, 2 refused"],
  ["finished", [file({ failed: "customers.csv is a gzip archive; unpack it first" })], "negative", "Nothing was kept"],
  ["finished", [file({ kept: 3 }), file({ failed: "x" })], "caution", "3 rows kept, 1 file not read"],
  ["failed", [], "negative", "It stopped; nothing was kept"],
] as const)("%s is told as %j", (status, files, tone, words) => {
  expect(resultOf({ status, files: [...files] })).toEqual({ tone, words });
});

it("says what is new", () => {
  expect(changesOf([file({ kept: 5, added: 2, updated: 1 }), file({ kept: 1, added: 1 })])).toBe("3 new, 1 changed.");
  expect(changesOf([file({ kept: 5 })])).toBe("Nothing new: all of it was here already.");
  expect(changesOf([file({ refused: 5 })])).toBeNull();
});
