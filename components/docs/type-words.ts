import { resolve, type Schema, type Schemas } from "./document";

const formats: Record<string, string> = { date: "date", "date-time": "time", uuid: "UUID", uri: "URL", email: "email" };

/** A schema's type in a few words, such as "list of text, or null". */
export function typeWords(given: Schema, schemas: Schemas): string {
  const { schema } = resolve(given, schemas);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => typeWords(choice, schemas)))].join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const types = [schema.type ?? []].flat();
  return types.map((type) => oneType(type, schema, schemas)).join(" or ") || "any value";
}

function oneType(type: string, schema: Schema, schemas: Schemas): string {
  if (type === "array") return `list of ${typeWords(schema.items ?? {}, schemas)}`;
  if (type === "string") return (schema.format && formats[schema.format]) || "text";
  if (type === "integer") return "whole number";
  return type;
}

/** What a value must keep to beside its type, such as "1 to 200". */
export function boundWords({ minimum, exclusiveMinimum, maximum, minLength, maxLength, minItems, maxItems }: Schema) {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const words = [
    range(least, maximum, ""),
    range(minLength, maxLength, " characters"),
    range(minItems, maxItems, " items"),
  ];
  return words.filter((word) => word !== null).join(", ");
}

function range(least: number | undefined, most: number | undefined, unit: string): string | null {
  const set = (n: number) => n.toLocaleString("en");
  if (least !== undefined && most !== undefined) return `${set(least)} to ${set(most)}${unit}`;
  if (least !== undefined) return `at least ${set(least)}${unit}`;
  return most === undefined ? null : `at most ${set(most)}${unit}`;
}

/** The schema whose members are shown below a value: of an object, of a list's items, of a nullable one. */
export function inner(given: Schema, schemas: Schemas): { schema: Schema; name: string | null } | null {
  const { schema, name } = resolve(given, schemas);
  if (schema.properties) return { schema, name };
  if (schema.items) return inner(schema.items, schemas);
  if (typeof schema.additionalProperties === "object") return inner(schema.additionalProperties, schemas);
  for (const choice of schema.anyOf ?? schema.oneOf ?? []) {
    const found = inner(choice, schemas);
    if (found) return found;
  }
  return null;
}
