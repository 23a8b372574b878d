import { expect, test } from "vitest";
import { strictSchemaProblem } from "./strict-schema";

const object = (properties: object, more: object = {}) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
});
const text = { type: "string" };

/** Objects in objects, so many. */
const nested = (levels: number): Record<string, unknown> =>
  levels === 1 ? object({}) : object({ a: nested(levels - 1) });

test.each([
  ["objects closed and complete", object({ a: text, b: { anyOf: [object({ c: text }), { type: "null" }] } })],
  ["ten levels", nested(10)],
  [
    "a schema that refers to itself",
    object({ a: { $ref: "#/$defs/n" } }, { $defs: { n: object({ n: { $ref: "#/$defs/n" } }) } }),
  ],
])("%s are fit", (_, schema) => {
  expect(strictSchemaProblem(schema)).toBeNull();
});

test.each([
  ["a list at the root", { type: "array", items: text }, "type 'object'"],
  ["an open object", object({ a: text }, { additionalProperties: true }), "'additionalProperties'"],
  ["an object that says nothing", { type: "object", properties: {} }, "'additionalProperties'"],
  ["an optional property", object({ a: text, b: text }, { required: ["a"] }), "Missing 'b'"],
  [
    "the same in a list",
    object({ a: { type: "array", items: object({ b: text }, { required: [] }) } }),
    "'a', 'items'",
  ],
  ["the same in a choice", object({ a: { anyOf: [object({ b: text }, { required: [] })] } }), "'anyOf', '0'"],
  ["the same in a definition", object({}, { $defs: { d: object({ b: text }, { required: [] }) } }), "'$defs', 'd'"],
  ["oneOf", object({ a: { oneOf: [text] } }), "'oneOf' is not permitted"],
  ["eleven levels", nested(11), "10 levels"],
  ["many choices", object({ a: { enum: Array.from({ length: 1_001 }, String) } }), "1000 enum values"],
])("%s is not", (_, schema, problem) => {
  expect(strictSchemaProblem(schema)).toContain(problem);
});
