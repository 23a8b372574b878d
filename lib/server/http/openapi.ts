import "server-only";
import type { Operation } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { env } from "@/lib/server/env";
import { headerComponents } from "@/lib/server/http/openapi-headers";
import { operationObject } from "@/lib/server/http/openapi-operation";
import { componentSchemas, type JsonSchema } from "@/lib/server/http/openapi-schemas";

const about =
  "Customer profiles for fashion retailers. Ids are opaque strings; times are ISO 8601 in UTC, days are dates in the retailer's time zone; errors are RFC 9457 problem details with a code and a request id; lists are paged by cursor. Answers may gain members: a client ignores those it does not know.";

/** The OpenAPI 3.1 document of our own API, from the same objects that check requests and answers. */
export function openapiDocument(): JsonSchema {
  const all = Object.values<Operation>(operations);
  const paths: Record<string, JsonSchema> = {};
  for (const operation of all)
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: operationObject(operation) };
  return {
    openapi: "3.1.0",
    info: { title: "Fashion AI Profiling", version: "1", description: about },
    externalDocs: { url: `${env().NEXTAUTH_URL}/docs`, description: "Quick start and guides" },
    servers: [{ url: env().NEXTAUTH_URL }],
    security: [{ token: [] }, { session: [] }],
    tags: [...new Set(all.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: {
      schemas: componentSchemas(),
      headers: headerComponents,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token made in Settings: fap_..." },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token", description: "A signed-in browser" },
      },
    },
  };
}
