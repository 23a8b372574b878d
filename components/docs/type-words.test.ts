import { describe, expect, it } from "vitest";
import type { Schema } from "./document";
import { boundWords, inner, typeWords } from "./type-words";

const schemas: Record<string, Schema> = {
  Swatch: { type: "object", properties: { color: { type: "string" } }, required: ["color"] },
};
const swatch = { $ref: "#/components/schemas/Swatch" };

describe("typeWords", () => {
  it.each<[string, Schema]>([
    ["text", { type: "string" }],
    ["date", { type: "string", format: "date" }],
    ["text or null", { type: ["string", "null"] }],
    ["whole number", { type: "integer" }],
    ["list of text", { type: "array", items: { type: "string" } }],
    ["list of object", { type: "array", items: swatch }],
    ["object or null", { anyOf: [swatch, { type: "null" }] }],
    ['"en" | "pt-BR" or "pt"', { anyOf: [{ enum: ["en", "pt-BR"] }, { const: "pt" }] }],
    ["any value", {}],
  ])("says %s", (words, schema) => {
    expect(typeWords(schema, schemas)).toBe(words);
  });
});

describe("boundWords", () => {
  it.each<[string, Schema]>([
    ["1 to 200", { minimum: 1, maximum: 200 }],
    ["at least 1", { exclusiveMinimum: 0 }],
    ["at most 1,000,000", { maximum: 1_000_000 }],
    ["1 to 80 characters", { minLength: 1, maxLength: 80 }],
    ["at most 50 items", { maxItems: 50 }],
    ["", {}],
  ])("says %s", (words, schema) => {
    expect(boundWords(schema)).toBe(words);
  });
});

describe("inner", () => {
  it("finds the members below lists, references and nullable objects", () => {
    const found = { schema: schemas.Swatch, name: "Swatch" };
    expect(inner({ type: "array", items: swatch }, schemas)).toEqual(found);
    expect(inner({ anyOf: [{ type: "null" }, swatch] }, schemas)).toEqual(found);
    expect(inner({ type: "object", additionalProperties: swatch }, schemas)).toEqual(found);
    expect(inner({ type: "array", items: { type: "string" } }, schemas)).toBeNull();
  });
});
