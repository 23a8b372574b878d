import "server-only";
import type { Operation } from "@/lib/contracts/operation";
import type { JsonSchema } from "@/lib/server/http/openapi-schemas";

const text = (description: string, example: string) => ({ description, schema: { type: "string" }, example });

/** Headers of answers, by their names in the document. */
export const headerComponents = {
  "X-Request-Id": text("Of this request; the one you sent, if it was up to 64 letters, digits, . _ -", "3f0c-order-17"),
  RateLimit: text("Where the token stands: r requests are left, for t seconds", '"token";r=599;t=60'),
  "RateLimit-Policy": text("What the token may: q requests in w seconds", '"token";q=600;w=60'),
  "Retry-After": text("Seconds to wait before sending it again", "12"),
  ETag: text("The state that was read: send it as If-Match with a change", '"wlD2i0kq0T1vN5m9Y3aXrA"'),
  "Idempotency-Replayed": text("true: the first answer to this Idempotency-Key, again", "true"),
  "WWW-Authenticate": text("Bearer", "Bearer"),
};

const named = (...names: (keyof typeof headerComponents)[]): JsonSchema => ({
  headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
});

/** The headers of the operation's own answer. */
export function answerHeaderRefs({ scope, method, etag }: Operation): JsonSchema {
  return named(
    "X-Request-Id",
    ...(scope === null ? [] : (["RateLimit", "RateLimit-Policy"] as const)),
    ...(etag ? (["ETag"] as const) : []),
    ...(scope !== null && method !== "GET" ? (["Idempotency-Replayed"] as const) : []),
  );
}

/** The headers of a problem with this status. */
export function problemHeaderRefs(status: number): JsonSchema {
  return named(
    "X-Request-Id",
    ...(status === 401 ? (["WWW-Authenticate"] as const) : []),
    ...(status === 412 ? (["ETag"] as const) : []),
    ...(status === 429 ? (["Retry-After", "RateLimit", "RateLimit-Policy"] as const) : []),
  );
}
