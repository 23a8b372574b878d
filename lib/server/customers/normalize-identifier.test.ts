import { describe, expect, it } from "vitest";
import { normalizeDocument, normalizeEmail, normalizePhone } from "./normalize-identifier";

describe("normalizePhone", () => {
  it.each(["+55 (11) 99999-8888", "5511999998888", "(11) 99999-8888", "11999998888"])("reads %s in Brazil", (given) => {
    expect(normalizePhone(given, "BR")).toBe("+5511999998888");
  });

  it("reads an international number without its plus wherever it is", () => {
    expect(normalizePhone("5511999998888", "US")).toBe("+5511999998888");
  });

  it.each(["call me", "12", ""])("gives null for %j", (given) => {
    expect(normalizePhone(given, "US")).toBeNull();
  });
});

describe("other identifiers", () => {
  it("lower-cases an email and refuses what is none", () => {
    expect(normalizeEmail(" Ana.Sá@Example.COM ")).toBe("ana.sá@example.com");
    expect(normalizeEmail("ana at example")).toBeNull();
  });

  it("leaves the punctuation of a document out", () => {
    expect(normalizeDocument("123.456.789-0x")).toBe("1234567890X");
    expect(normalizeDocument("--")).toBeNull();
  });
});
