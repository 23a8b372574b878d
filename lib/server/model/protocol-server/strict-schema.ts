import "server-only";

type Schema = Record<string, unknown>;

/** Limits and keywords as OpenAI documents them for structured outputs. */
const limits = { levels: 10, properties: 5_000, enumValues: 1_000 };
const forbidden = ["allOf", "oneOf", "not", "dependentRequired", "dependentSchemas", "if", "then", "else"];
const forbiddenToo = ["patternProperties", "propertyNames", "unevaluatedProperties"];

/**
 * What OpenAI holds against a JSON schema asked for with `strict`: null, or the first thing found, with its place.
 * Every object lists all its properties as required and allows no others; the root is such an object; a set of keywords
 * and sizes is out of bounds.
 */
export function strictSchemaProblem(schema: Schema): string | null {
  if (schema.type !== "object") return "In context=(), schema must have type 'object'.";
  const counted = { properties: 0, enumValues: 0 };
  return walk(schema, [], 1, counted);
}

function walk(schema: Schema, path: string[], level: number, counted: Omit<typeof limits, "levels">): string | null {
  const at = `In context=(${path.map((part) => `'${part}'`).join(", ")})`;
  const bad = [...forbidden, ...forbiddenToo].find((keyword) => keyword in schema);
  if (bad) return `${at}, '${bad}' is not permitted.`;
  if (level > limits.levels) return `${at}, the schema exceeds ${limits.levels} levels of nesting.`;
  counted.enumValues += Array.isArray(schema.enum) ? schema.enum.length : 0;
  if (counted.enumValues > limits.enumValues) return `${at}, the schema exceeds ${limits.enumValues} enum values.`;
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  if (schema.type === "object" || "properties" in schema) {
    const names = Object.keys(properties);
    counted.properties += names.length;
    if (counted.properties > limits.properties) return `${at}, the schema exceeds ${limits.properties} properties.`;
    if (schema.additionalProperties !== false)
      return `${at}, 'additionalProperties' is required to be supplied and to be false.`;
    const required = new Set(Array.isArray(schema.required) ? schema.required : []);
    const missing = names.find((name) => !required.has(name));
    if (missing) return `${at}, 'required' must include every key in properties. Missing '${missing}'.`;
  }
  for (const [part, inner, deeper] of parts(schema, properties)) {
    const problem = walk(inner, [...path, ...part], level + deeper, counted);
    if (problem) return problem;
  }
  return null;
}

/** The schemas inside a schema, where they are, and by how many levels they are deeper. */
function* parts(schema: Schema, properties: Record<string, Schema>): Generator<[string[], Schema, 0 | 1]> {
  for (const [name, inner] of Object.entries(properties)) yield [["properties", name], inner, 1];
  if (schema.items) yield [["items"], schema.items as Schema, 1];
  for (const keyword of ["anyOf", "prefixItems"] as const)
    for (const [i, inner] of ((schema[keyword] ?? []) as Schema[]).entries()) yield [[keyword, String(i)], inner, 0];
  for (const keyword of ["$defs", "definitions"] as const)
    for (const [name, inner] of Object.entries((schema[keyword] ?? {}) as Record<string, Schema>))
      yield [[keyword, name], inner, 0];
}
