/** As much of a JSON schema as our document writes. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

export type Schemas = Record<string, Schema>;
type Content = Record<string, { schema: Schema }>;

export type DescribedParameter = {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description?: string;
  schema: Schema;
};

export type DescribedOperation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters: DescribedParameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { description: string; headers?: Record<string, unknown>; content?: Content }>;
  "x-scope"?: string;
  "x-roles"?: string[];
};

/** Our OpenAPI document, as far as these pages show it. */
export type ApiDocument = {
  tags: { name: string }[];
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Schemas };
};

export type ListedOperation = DescribedOperation & { method: string; path: string };

export const slugOf = (group: string) => group.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** The operations of a group, in the order of the document. */
export function operationsOf({ paths }: ApiDocument, slug: string): ListedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => slugOf(operation.tags[0] ?? "") === slug)
      .map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
}

/** The schema that a reference names, and its name; a schema that is none stands for itself. */
export function resolve(schema: Schema, schemas: Schemas): { schema: Schema; name: string | null } {
  const name = schema.$ref?.split("/").at(-1);
  return name === undefined ? { schema, name: null } : { schema: schemas[name] ?? {}, name };
}

/** By reference of a named schema: the first of the operations that answers it. */
export function firstAnswers(operations: readonly ListedOperation[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { operationId, responses } of operations)
    for (const { content = {} } of Object.values(responses))
      for (const { schema } of Object.values(content))
        if (schema.$ref && !first.has(schema.$ref)) first.set(schema.$ref, operationId);
  return first;
}
