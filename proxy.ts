import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/server/env";
import { brokenPath } from "@/lib/server/http/route";
import { contentSecurityPolicy, securityHeaders } from "@/lib/server/http/security-headers";

/**
 * Sets the security headers, a new script nonce at each request among them. It guards nothing: pages and `handle` ask
 * who it is themselves.
 */
export function proxy(request: NextRequest): Response | Promise<Response> {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith("/api/v1/")) return isDecodable(pathname) ? NextResponse.next() : brokenPath(request);
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), env());
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts out of the request's policy.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(securityHeaders(env()))) response.headers.set(name, value);
  return response;
}

// Not the API: `handle` sets its headers, and a body that passes here is held in memory, and cut at ten megabytes.
// Of the API only paths with a percent sign: Next answers one that it cannot decode with a bare 500 before any route sees it.
export const config = { matcher: ["/((?!_next/static|_next/image|favicon.ico|api/v1/|api/mcp).*)", "/api/v1/(.*%.*)"] };

function isDecodable(pathname: string): boolean {
  try {
    return typeof decodeURIComponent(pathname) === "string";
  } catch {
    return false;
  }
}
