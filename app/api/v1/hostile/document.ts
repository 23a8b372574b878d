/** As much of a JSON schema as our document writes. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  format?: string;
  minimum?: number;
  maximum?: number;
};

export type Parameter = { name: string; in: "path" | "query" | "header"; schema: Schema };

type OperationObject = {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};

export type Document = {
  paths: Record<string, Record<string, OperationObject>>;
  components: { schemas: Record<string, Schema> };
};

/** An operation as a stranger who holds nothing but the document knows it. */
export type Described = OperationObject & { path: `/api/v1/${string}`; method: string; otherMethods: string[] };

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Every operation of the document; what removes things comes last, so that there is something to ask before. */
export function describedOperations({ paths }: Document): Described[] {
  const all = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      ...operation,
      path: path as Described["path"],
      method: method.toUpperCase(),
      otherMethods: methods.filter((other) => !(other.toLowerCase() in item)),
    })),
  );
  return all.sort((a, b) => Number(a.method === "DELETE") - Number(b.method === "DELETE"));
}

/** The codes that the operation may answer with this status, as the document tells them. */
export function codesOf({ responses }: Described, status: number): unknown[] {
  const schema = responses[status]?.content?.["application/problem+json"]?.schema;
  return schema?.allOf?.flatMap((part) => part.properties?.code?.enum ?? []) ?? [];
}
