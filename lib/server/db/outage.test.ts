import { expect, it } from "vitest";
import { AppError } from "@/lib/server/app-error";
import { isOutage } from "./outage";

const coded = (code: string) => Object.assign(new Error("no"), { code });

it.each(["57P01", "08006", "53300", "ECONNREFUSED", "P1001", "P2028"])("takes %s for an outage", (code) => {
  expect(isOutage(coded(code))).toBe(true);
  expect(isOutage(new Error("wrapped", { cause: coded(code) }))).toBe(true);
});

it.each(["23505", "22003", "P2002", "P2025", "not_found"])("does not take %s for one", (code) => {
  expect(isOutage(coded(code))).toBe(false);
});

it("is not that somebody else's server is away", () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:80"), { code: "ECONNREFUSED" });
  expect(isOutage(new AppError("model_failed", "The model's server could not be reached.", { cause }))).toBe(false);
  expect(isOutage(new AppError("internal", "Something went wrong.", { cause }))).toBe(true);
});
