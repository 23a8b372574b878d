import { expect, it } from "vitest";
import { scopesOf } from "@/lib/contracts/access";
import { scopeWords } from "./scope-words";

it("says what a token may, by noun", () => {
  expect(scopeWords({ role: "admin", scopes: ["customers:read", "customers:write", "profiles:read"] })).toBe(
    "customers read, write; profiles read",
  );
});

it("says that it is all, or nothing", () => {
  expect(scopeWords({ role: "marketer", scopes: scopesOf("marketer") })).toBe("All that the role may");
  expect(scopeWords({ role: "admin", scopes: scopesOf("marketer") })).toMatch(/^customers/);
  expect(scopeWords({ role: "admin", scopes: [] })).toBe("Nothing");
});
