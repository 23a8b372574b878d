import "server-only";
import dns from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { hostOf, isAllowlisted, isLinkLocal } from "@/lib/server/http/outbound-allowlist";

/** No answer came. The message says why, in words for whoever looks after the other side. */
export class OutsideError extends Error {
  /** It was not even asked, or asking again is in vain. */
  readonly final: boolean;

  constructor(message: string, { cause, final = false }: { cause?: unknown; final?: boolean } = {}) {
    super(message, { cause });
    this.name = "OutsideError";
    this.final = final;
  }
}

export type OutsideRequest = {
  body: string;
  headers: Record<string, string>;
  signal: AbortSignal;
  /** Hosts, addresses and ranges of the house's own network that an administrator allowed for this purpose. */
  allowed?: readonly string[];
  resolve?: LookupFunction;
};

/**
 * POSTs to somebody else's URL: over https, to a public address, which is resolved, checked and connected to in one (no
 * second look-up could name another); or to what OUTBOUND_ALLOWLIST or `allowed` names. Redirects are not followed: a 3xx is
 * the answer. The answer's body is still to be read. Throws OutsideError when no answer came, and what the signal was
 * aborted with.
 */
export async function requestOutside(url: URL, request: OutsideRequest): Promise<IncomingMessage> {
  const { body, headers, signal, allowed: further = [], resolve = dns.lookup as LookupFunction } = request;
  const host = hostOf(url);
  const named = isAllowlisted(host, further);
  if (url.protocol !== "https:" && !named) throw new OutsideError("only https is called", { final: true });
  const allowed: string[] = named && isIP(host) ? [host] : [];
  const mayBe = (address: string) =>
    isAllowlisted(address, further) || (named && (isAllowlisted(host) || !isLinkLocal(address)));
  // The agent checks what this hands it, and connects to that; here only what was named is let through.
  const lookup: LookupFunction = (name, options, callback) =>
    resolve(name, options, (error, found, family) => {
      const addresses = typeof found === "string" ? [found] : (found ?? []).map(({ address }) => address);
      if (!error) allowed.push(...addresses.filter(mayBe));
      callback(error, found as string, family);
    });
  const secure = url.protocol === "https:";
  const agent = new (secure ? RequestFilteringHttpsAgent : RequestFilteringHttpAgent)({ allowIPAddressList: allowed });
  try {
    return await new Promise<IncomingMessage>((done, fail) => {
      const options = { method: "POST", agent, lookup, signal, headers };
      const sent = (secure ? https : http).request(url, options, done);
      sent.on("error", fail);
      sent.end(body);
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw toOutsideError(cause as NodeJS.ErrnoException, request.allowed ? byAdmins : byOperator);
  }
}

const meanings: Record<string, string> = {
  ENOTFOUND: "the host name does not resolve",
  EAI_AGAIN: "the host name could not be resolved now",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut before an answer came",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "the connection timed out",
  CERT_HAS_EXPIRED: "the certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate is self-signed",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host",
};

const byOperator = "whoever runs this service can allow it (OUTBOUND_ALLOWLIST)";
const byAdmins = "an administrator can allow it where the address is set";

function toOutsideError(cause: NodeJS.ErrnoException, who: string): OutsideError {
  // The agent's own refusal; its message would tell what address the name has inside.
  if (/is not allowed\. Because/.test(cause.message))
    return new OutsideError(`the host leads to an address that is not public; ${who}`, { cause, final: true });
  const { code } = cause;
  return new OutsideError((code && meanings[code]) ?? `no answer came (${code ?? cause.name})`, { cause });
}
