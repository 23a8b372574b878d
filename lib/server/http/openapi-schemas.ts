import "server-only";
import { z } from "zod";
import { correctionPageSchema, correctionSchema, setCorrectionBody } from "@/lib/contracts/correction";
import { customerListItemSchema, customerPageSchema, customerSchema } from "@/lib/contracts/customer";
import { generateProfileBody, profileVersionSchema } from "@/lib/contracts/operations";
import { problemSchema } from "@/lib/contracts/problem";
import { profileSchema } from "@/lib/contracts/profile";
import { createdTokenSchema, createTokenSchema, tokenSchema } from "@/lib/contracts/token";

export type JsonSchema = Record<string, unknown>;

const answers: Record<string, z.ZodType> = {
  Customer: customerSchema,
  CustomerListItem: customerListItemSchema,
  CustomerPage: customerPageSchema,
  Profile: profileSchema,
  ProfileVersion: profileVersionSchema,
  Correction: correctionSchema,
  CorrectionPage: correctionPageSchema,
  Token: tokenSchema,
  CreatedToken: createdTokenSchema,
  Problem: problemSchema,
};
const requests: Record<string, z.ZodObject> = {
  GenerateProfile: generateProfileBody.strict(),
  SetCorrection: setCorrectionBody.strict(),
  CreateToken: createTokenSchema.strict(),
};
/** The contracts' own objects, by identity: what an operation names is what the document names. */
const requestNames = new Map<z.ZodType, string>([
  [generateProfileBody, "GenerateProfile"],
  [setCorrectionBody, "SetCorrection"],
  [createTokenSchema, "CreateToken"],
]);

const uri = (id: string) => `#/components/schemas/${id}`;
const ref = (id: string) => ({ $ref: uri(id) });

/** A schema inside the document, where it is no document of its own. */
function embedded({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** One group of named schemas, referring to each other by name. */
function named(group: Record<string, z.ZodType>, io: "input" | "output"): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(group)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri, io });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, embedded(schema)]));
}

/** All schemas of `components`, by name. */
export function componentSchemas(): Record<string, JsonSchema> {
  return { ...named(requests, "input"), ...named(answers, "output") };
}

/** What an operation answers: by name where it has one. */
export function answerSchema(schema: z.ZodType): JsonSchema {
  const name = Object.keys(answers).find((id) => answers[id] === schema);
  return name === undefined ? embedded(z.toJSONSchema(schema, { io: "output" })) : ref(name);
}

/** What an operation takes as its body. */
export function requestSchema(schema: z.ZodObject): JsonSchema {
  const name = requestNames.get(schema);
  return name === undefined ? embedded(z.toJSONSchema(schema.strict(), { io: "input" })) : ref(name);
}

/** A parameter's schema as it is sent. */
export function parameterSchema(schema: z.ZodType): JsonSchema {
  return embedded(z.toJSONSchema(schema, { io: "input" }));
}
