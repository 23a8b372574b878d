import { expect, it } from "vitest";
import { isOutage } from "./outage";

const coded = (code: string) => Object.assign(new Error("no"), { code });

it.each(["57P01", "08006", "53300", "ECONNREFUSED", "P1001", "P2028"])("takes %s for an outage", (code) => {
  expect(isOutage(coded(code))).toBe(true);
  expect(isOutage(new Error("wrapped", { cause: coded(code) }))).toBe(true);
});

it.each(["23505", "22003", "P2002", "P2025", "not_found"])("does not take %s for one", (code) => {
  expect(isOutage(coded(code))).toBe(false);
});
