import "server-only";
import { AppError } from "@/lib/server/app-error";
import { findAllowedOrigins } from "@/lib/server/http/origin-store";

const readable = "etag, location, retry-after, x-request-id, ratelimit, ratelimit-policy, idempotency-replayed";
const sendable =
  "authorization, content-type, idempotency-key, if-match, mcp-method, mcp-name, mcp-protocol-version, x-fashionai-app-token, x-request-id";

/**
 * The CORS headers for a request of a web page: those that let its browser read the answer when an admin allowed the
 * page's origin, else none, so that the browser refuses. Cookies are never allowed along: pages of others use a token.
 */
export async function corsHeaders(request: Request): Promise<Record<string, string>> {
  const origin = request.headers.get("origin");
  if (origin === null) return {};
  const vary = { vary: "Origin" };
  // Without the database there is no list: the browser then keeps the answer from the page.
  const allowed = await findAllowedOrigins().catch((): string[] => []);
  if (!allowed.includes(origin)) return vary;
  return { ...vary, "access-control-allow-origin": origin, "access-control-expose-headers": readable };
}

/** Throws forbidden for a page of an origin that no admin allowed; requests that no page makes have no origin. */
export async function requireAllowedOrigin(request: Request): Promise<void> {
  const origin = request.headers.get("origin");
  if (origin === null || (await findAllowedOrigins()).includes(origin)) return;
  throw new AppError("forbidden", "Pages of this origin may not call. An admin can allow it in the settings.");
}

/** Answers a browser that asks whether its page may call. */
export async function preflight(request: Request, methods: readonly string[]): Promise<Response> {
  const allow = methods.join(", ");
  const cors = await corsHeaders(request);
  const allowed = "access-control-allow-origin" in cors;
  return new Response(null, {
    status: 204,
    headers: {
      allow,
      ...cors,
      ...(allowed
        ? {
            "access-control-allow-methods": allow,
            "access-control-allow-headers": sendable,
            "access-control-max-age": "600",
          }
        : {}),
    },
  });
}
