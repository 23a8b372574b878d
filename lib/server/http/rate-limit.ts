import "server-only";
import { AppError } from "@/lib/server/app-error";
import type { RateUse } from "@/lib/server/auth/token-store";

/** Throws too_many_requests, saying when to come back, once a token has used up its minute. */
export function requireRate(rate: RateUse | null): void {
  if (!rate || rate.used <= rate.limit) return;
  throw new AppError(
    "too_many_requests",
    `This token may send ${rate.limit} requests a minute. Send the next in ${rate.resetSeconds} s.`,
    { headers: { "retry-after": String(rate.resetSeconds) } },
  );
}

/** Where the token stands, in the IETF's RateLimit header fields (draft-ietf-httpapi-ratelimit-headers). */
export function rateHeaders(rate: RateUse | null): Record<string, string> {
  if (!rate) return {};
  const left = Math.max(rate.limit - rate.used, 0);
  return {
    "ratelimit-policy": `"token";q=${rate.limit};w=60`,
    ratelimit: `"token";r=${left};t=${rate.resetSeconds}`,
  };
}
