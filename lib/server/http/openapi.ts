import "server-only";
import type { z } from "zod";
import { type Operation, problemsOf, rolesOf } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { type ProblemCode, problems } from "@/lib/contracts/problem";
import {
  answerSchema,
  componentSchemas,
  type JsonSchema,
  parameterSchema,
  requestSchema,
} from "@/lib/server/http/openapi-schemas";

const content = (type: string, schema: JsonSchema) => ({ content: { [type]: { schema } } });
const meanings: Record<number, string> = { 201: "Created", 202: "Taken on", 204: "Done" };
const problemContent = content("application/problem+json", { $ref: "#/components/schemas/Problem" });

function parameters(place: "path" | "query", schema: z.ZodObject | undefined): JsonSchema[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]: [string, z.ZodType]) => {
    const { description, ...rest } = parameterSchema(part);
    const required = place === "path" || !part.safeParse(undefined).success;
    return { name, in: place, required, ...(description ? { description } : {}), schema: rest };
  });
}

function responses(operation: Operation): JsonSchema {
  const { status, otherStatus, response, alsoAs = [] } = operation;
  const byStatus = Map.groupBy<number, ProblemCode>(
    [...problemsOf(operation), "internal"],
    (code) => problems[code].status,
  );
  const refusals = [...byStatus].map(([refused, same]) => [
    refused,
    { description: same.map((code) => `${code}: ${problems[code].title}`).join("; "), ...problemContent },
  ]);
  const types = status === 204 ? {} : { "application/json": { schema: answerSchema(response) } };
  const files = Object.fromEntries(alsoAs.map((type) => [type, { schema: { type: "string" } }]));
  const headers = operation.etag ? { headers: { ETag: { description: "Its state", schema: { type: "string" } } } } : {};
  const answer = (code: number) => ({
    description: meanings[code] ?? "The answer",
    ...(code === 204 ? {} : headers),
    ...(code === 204 ? {} : { content: { ...types, ...files } }),
  });
  const answers = [status, ...(otherStatus ? [otherStatus] : [])].map((code) => [code, answer(code)]);
  return { ...Object.fromEntries(answers), ...Object.fromEntries(refusals) };
}

const header = (name: string, description: string) => ({ name, in: "header", description, schema: { type: "string" } });

/** What a request may carry beside path, query and body. */
function headers({ method, scope, etag }: Operation): JsonSchema[] {
  const once = header("Idempotency-Key", "Sent again with the same key, the request has its effect once (24 hours)");
  const match = header("If-Match", "The ETag of the state that the change is meant for: 412 when it is another by now");
  return [...(method !== "GET" && scope !== null ? [once] : []), ...(etag === "if-match" ? [match] : [])];
}

function requestBody({ body, upload }: Operation): JsonSchema {
  if (body) return { requestBody: content("application/json", requestSchema(body)) };
  const files = upload?.map((type) => [type, { schema: { type: "string", format: "binary" } }]);
  return files ? { requestBody: { required: true, content: Object.fromEntries(files) } } : {};
}

function operationObject(operation: Operation): JsonSchema {
  const { id, group, summary, description, scope, params, query } = operation;
  const access = scope === null ? [] : [`Scope ${scope}; roles ${rolesOf(operation).join(", ")}.`];
  const words = [...(description ? [description] : []), ...access].join(" ");
  return {
    operationId: id,
    tags: [group],
    summary,
    ...(words ? { description: words } : {}),
    ...(scope === null ? { security: [] } : {}),
    parameters: [...parameters("path", params), ...parameters("query", query), ...headers(operation)],
    ...requestBody(operation),
    responses: responses(operation),
  };
}

/** The OpenAPI 3.1 document of our own API, from the same objects that check requests and answers. */
export function openapiDocument(): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  for (const operation of Object.values<Operation>(operations)) {
    const methods = { ...paths[operation.path], [operation.method.toLowerCase()]: operationObject(operation) };
    paths[operation.path] = methods;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Fashion AI Profiling",
      version: "1",
      description:
        "Customer profiles for fashion retailers. Ids are opaque strings; times are ISO 8601 in UTC, days are dates in the retailer's time zone; errors are RFC 9457 problem details with a code and a request id; lists are paged by cursor.",
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }, { session: [] }],
    tags: [...new Set(Object.values<Operation>(operations).map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token made in Settings: fap_..." },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token", description: "A signed-in browser" },
      },
    },
  };
}
