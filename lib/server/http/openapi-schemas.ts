import "server-only";
import { z } from "zod";
import { answerNames, requestNames } from "@/lib/server/http/openapi-names";

export type JsonSchema = Record<string, unknown>;

const uri = (id: string) => `#/components/schemas/${id}`;
const ref = (id: string) => ({ $ref: uri(id) });

/** A schema inside the document, where it is no document of its own. */
function embedded({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** As zod writes them whole numbers have bounds that say nothing, and dates repeat their format as a pattern. */
const plain = ({ jsonSchema: schema }: { jsonSchema: JsonSchema }) => {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.format !== undefined) delete schema.pattern;
};

/** A default makes generators of clients ask for the member: it is told in words. */
const told = ({ jsonSchema: schema }: { jsonSchema: JsonSchema }) => {
  plain({ jsonSchema: schema });
  if (!("default" in schema)) return;
  const words = `Default: ${JSON.stringify(schema.default)}`;
  schema.description = schema.description === undefined ? words : `${schema.description}. ${words}`;
  delete schema.default;
};

/** Answers may gain members later: a client that refuses those it does not know would break. */
const open = ({ jsonSchema: schema }: { jsonSchema: JsonSchema }) => {
  plain({ jsonSchema: schema });
  if (schema.additionalProperties === false) delete schema.additionalProperties;
};

const input = { io: "input", override: plain } as const;
const request = { io: "input", override: told } as const;
const output = { io: "output", override: open } as const;

/** One group of named schemas, referring to each other by name. */
function named(group: Record<string, z.ZodType>, how: typeof request | typeof output): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(group)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri, ...how });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, embedded(schema)]));
}

const nameIn = (names: Record<string, z.ZodType>, schema: z.ZodType) =>
  Object.keys(names).find((id) => names[id] === schema);

/** All schemas of `components`, by name. */
export function componentSchemas(): Record<string, JsonSchema> {
  const requests = Object.entries(requestNames).map(([id, schema]) => [id, schema.strict()] as const);
  return { ...named(Object.fromEntries(requests), request), ...named(answerNames, output) };
}

/** What an operation answers: by name where it has one. */
export function answerSchema(schema: z.ZodType): JsonSchema {
  const name = nameIn(answerNames, schema);
  return name === undefined ? embedded(z.toJSONSchema(schema, output)) : ref(name);
}

/** What an operation takes as its body. */
export function requestSchema(schema: z.ZodObject): JsonSchema {
  const name = nameIn(requestNames, schema);
  return name === undefined ? embedded(z.toJSONSchema(schema.strict(), request)) : ref(name);
}

/** A parameter's schema as it is sent. */
export function parameterSchema(schema: z.ZodType): JsonSchema {
  return embedded(z.toJSONSchema(schema, input));
}
