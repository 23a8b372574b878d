import "server-only";
import dns from "node:dns";
import http, { type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { hostOf, isAllowlisted } from "@/lib/server/http/outbound-allowlist";

const patience = 10_000;
/** Of an answer no more is read: whoever is called must not fill our memory. */
const mostBytes = 64 * 1024;

export type OutsideAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

/** No answer came. The message says why, in words for whoever looks after the receiver. */
export class OutsideError extends Error {}

/**
 * Sends JSON to somebody else's URL: over https, to a public address, which is resolved, checked and connected to in one
 * (no second look-up could name another); or to what OUTBOUND_ALLOWLIST names. Redirects are not followed: a 3xx is the
 * answer. Throws OutsideError when no answer came within ten seconds.
 */
export async function postOutside(
  url: URL,
  body: string,
  headers: Record<string, string>,
  resolve: LookupFunction = dns.lookup as LookupFunction,
): Promise<OutsideAnswer> {
  const host = hostOf(url);
  const named = isAllowlisted(host);
  if (url.protocol !== "https:" && !named) throw new OutsideError("only https is called");
  const allowed: string[] = named && isIP(host) ? [host] : [];
  // The agent checks what this hands it, and connects to that; here only what the operator named is let through.
  const lookup: LookupFunction = (name, options, callback) =>
    resolve(name, options, (error, found, family) => {
      const addresses = typeof found === "string" ? [found] : (found ?? []).map(({ address }) => address);
      if (!error) allowed.push(...addresses.filter((address) => named || isAllowlisted(address)));
      callback(error, found as string, family);
    });
  const secure = url.protocol === "https:";
  const agent = new (secure ? RequestFilteringHttpsAgent : RequestFilteringHttpAgent)({ allowIPAddressList: allowed });
  const options = { method: "POST", agent, lookup, signal: AbortSignal.timeout(patience), headers };
  try {
    const response = await new Promise<IncomingMessage>((done, fail) => {
      const request = (secure ? https : http).request(url, options, done);
      request.on("error", fail);
      request.end(body);
    });
    return { status: response.statusCode ?? 0, headers: response.headers, text: await readText(response) };
  } catch (cause) {
    throw new OutsideError(words(cause as NodeJS.ErrnoException), { cause });
  } finally {
    agent.destroy();
  }
}

async function readText(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part.subarray(0, mostBytes - size));
    size += part.length;
    // Leaving the loop closes the connection.
    if (size >= mostBytes) break;
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

const meanings: Record<string, string> = {
  ENOTFOUND: "the host name does not resolve",
  EAI_AGAIN: "the host name could not be resolved now",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut before an answer came",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "the connection timed out",
  ABORT_ERR: "no answer came within ten seconds",
  CERT_HAS_EXPIRED: "the certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate is self-signed",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host",
};

function words(error: NodeJS.ErrnoException): string {
  // The agent's own refusal; its message would tell what address the name has inside.
  if (/is not allowed\. Because/.test(error.message))
    return "the host leads to an address that is not public; whoever runs this service can allow it (OUTBOUND_ALLOWLIST)";
  const { code } = error;
  if (error.name === "TimeoutError" || error.name === "AbortError") return meanings.ABORT_ERR!;
  return (code && meanings[code]) ?? `no answer came (${code ?? error.name})`;
}
