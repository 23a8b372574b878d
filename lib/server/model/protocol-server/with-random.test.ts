import { expect, test } from "vitest";
import { behaviourOf } from "./behaviour";
import type { ReceivedCall } from "./received-call";
import { withRandom } from "./with-random";

const kinds = (rate: number, seed: string) =>
  Array.from({ length: 1_000 }, (_, i) =>
    behaviourOf(withRandom(rate, seed, { kind: "rate_limited" }), { number: i + 1 } as ReceivedCall),
  ).map(({ kind }) => kind);

test("about the share that is asked for, the same calls for the same seed", () => {
  const some = kinds(0.2, "a");
  const limited = some.filter((kind) => kind === "rate_limited").length;
  expect(limited).toBeGreaterThan(150);
  expect(limited).toBeLessThan(250);
  expect(kinds(0.2, "a")).toEqual(some);
  expect(kinds(0.2, "b")).not.toEqual(some);
});

test("all and none", () => {
  expect(new Set(kinds(1, "a"))).toEqual(new Set(["rate_limited"]));
  expect(new Set(kinds(0, "a"))).toEqual(new Set(["ok"]));
});
