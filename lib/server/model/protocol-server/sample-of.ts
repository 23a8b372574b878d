import "server-only";

type Schema = Record<string, unknown>;

/**
 * The smallest value that a JSON schema allows, as far as types, choices and counts go: the first of an enum, the first
 * of `anyOf`, as few items as may be but one where none is too few to see. For a server without an author.
 */
export function sampleOf(schema: Schema, root: Schema = schema, level = 0): unknown {
  if (typeof schema.$ref === "string") return sampleOf(referred(schema.$ref, root), root, level + 1);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (Array.isArray(schema.anyOf)) return sampleOf(schema.anyOf[0] as Schema, root, level + 1);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "object") {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    return Object.fromEntries(properties.map(([name, inner]) => [name, sampleOf(inner, root, level + 1)]));
  }
  if (type === "array") {
    // A schema may hold itself: somewhere its lists must be empty.
    const least = Number(schema.minItems ?? 0) || (level < 8 ? 1 : 0);
    return Array.from({ length: least }, () => sampleOf((schema.items ?? {}) as Schema, root, level + 1));
  }
  if (type === "number" || type === "integer") return schema.minimum ?? 0;
  if (type === "boolean") return false;
  if (type === "null") return null;
  return "A sample.";
}

function referred(reference: string, root: Schema): Schema {
  const steps = reference.split("/").slice(1);
  return steps.reduce<Schema>((at, step) => (at[step] ?? {}) as Schema, root);
}
