import { expect, it } from "vitest";
import { addSample, rateOf, type Sample } from "./import-rate";

const samples = (...given: [number, number, number][]) =>
  given.reduce<Sample[]>((held, [at, rows, read_bytes]) => addSample(held, { at, rows, read_bytes }), []);

it("is of the last fifteen seconds", () => {
  const held = samples([0, 0, 0], [10_000, 1000, 50_000], [20_000, 3000, 150_000]);
  expect(rateOf(held, 250_000)).toEqual({ rowsPerSecond: 200, secondsLeft: 10 });
});

it("is not known at first, nor while nothing moves", () => {
  expect(rateOf(samples([0, 0, 0]), 100)).toBeNull();
  expect(rateOf(samples([0, 0, 0], [500, 10, 10]), 100)).toBeNull();
  expect(rateOf(samples([0, 10, 10], [5000, 10, 10]), 100)).toBeNull();
});

it("begins anew with an import that another worker took up", () => {
  expect(rateOf(samples([0, 0, 0], [2000, 1000, 1000], [4000, 0, 0]), 5000)).toBeNull();
});
