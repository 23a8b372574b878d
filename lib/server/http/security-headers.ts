import "server-only";
import type { Env } from "@/lib/server/env";

/**
 * Scripts run only with this answer's nonce, and what they load. Styles may be inline: the components' libraries and
 * Next's own error page set them so. Product pictures come from whatever host the retailer names, by https.
 */
export function contentSecurityPolicy(nonce: string, { NEXTAUTH_URL, NODE_ENV }: Env): string {
  // In development React rebuilds server stacks with eval.
  const development = NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(NEXTAUTH_URL.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The other headers of every answer. */
export function securityHeaders({ NEXTAUTH_URL }: Env): Record<string, string> {
  const https = NEXTAUTH_URL.startsWith("https:");
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // Customer ids are in our paths: no other site is told them.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    ...(https ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}
