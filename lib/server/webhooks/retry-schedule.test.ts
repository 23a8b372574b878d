import { expect, it } from "vitest";
import { nextPause, pauses, readRetryAfter } from "@/lib/server/webhooks/retry-schedule";

const all = (random: number) => pauses.map((_, i) => nextPause(i + 1, null, () => random)!);
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

it("lasts more than a day and less than a day and a half, whatever the dice say", () => {
  expect(sum(all(0))).toBeGreaterThan(24 * 3600);
  expect(sum(all(1))).toBeLessThan(36 * 3600);
  expect(all(0)[0]).toBe(4.5);
  expect(nextPause(pauses.length + 1, null)).toBeNull();
});

it("grows", () => {
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
});

it("scatters what failed together", () => {
  expect(new Set(Array.from({ length: 50 }, () => nextPause(5, null))).size).toBeGreaterThan(40);
});

it("waits as long as the receiver asks, six hours at most, and never less than the schedule", () => {
  expect(nextPause(1, 120, () => 0.5)).toBe(120);
  expect(nextPause(6, 1, () => 0.5)).toBe(3600);
  expect(nextPause(1, 1e9, () => 0.5)).toBe(6 * 3600);
});

it.each([
  ["120", 120],
  ["Mon, 01 Jun 2026 12:02:00 GMT", 120],
  ["Mon, 01 Jun 2026 11:00:00 GMT", 0],
  ["soon", null],
  [undefined, null],
])("reads Retry-After: %s", (header, seconds) => {
  expect(readRetryAfter(header, new Date("2026-06-01T12:00:00Z"))).toBe(seconds);
});
