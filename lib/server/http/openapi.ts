import "server-only";
import type { z } from "zod";
import { type Operation, operations } from "@/lib/contracts/operations";
import { type ProblemCode, problems } from "@/lib/contracts/problem";
import {
  answerSchema,
  componentSchemas,
  type JsonSchema,
  parameterSchema,
  requestSchema,
} from "@/lib/server/http/openapi-schemas";

const content = (type: string, schema: JsonSchema) => ({ content: { [type]: { schema } } });
const problemContent = content("application/problem+json", { $ref: "#/components/schemas/Problem" });

function parameters(place: "path" | "query", schema: z.ZodObject | undefined): JsonSchema[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]: [string, z.ZodType]) => {
    const { description, ...rest } = parameterSchema(part);
    const required = place === "path" || !part.safeParse(undefined).success;
    return { name, in: place, required, ...(description ? { description } : {}), schema: rest };
  });
}

function responses({ status, response, problems: codes }: Operation): JsonSchema {
  const answer = { description: status === 201 ? "Created" : status === 204 ? "Done" : "The answer" };
  const byStatus = Map.groupBy<number, ProblemCode>([...codes, "internal"], (code) => problems[code].status);
  const refusals = [...byStatus].map(([refused, same]) => [
    refused,
    { description: same.map((code) => `${code}: ${problems[code].title}`).join("; "), ...problemContent },
  ]);
  const body = status === 204 ? {} : content("application/json", answerSchema(response));
  return { [status]: { ...answer, ...body }, ...Object.fromEntries(refusals) };
}

function operationObject(operation: Operation): JsonSchema {
  const { id, summary, roles, body } = operation;
  return {
    operationId: id,
    summary,
    ...(operation.public ? { security: [] } : { description: `Roles: ${roles.join(", ")}.` }),
    parameters: [...parameters("path", operation.params), ...parameters("query", operation.query)],
    ...(body ? { requestBody: { ...content("application/json", requestSchema(body)) } } : {}),
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
