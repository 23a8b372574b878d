import "server-only";
import { invalidAt } from "@/lib/server/app-error";
import { hostOf, isAllowlisted, isInward } from "@/lib/server/http/outbound-allowlist";

const refusal = (message: string) => invalidAt("/base_url", message);

/**
 * The address of a model as it is kept: without a slash at the end. Throws invalid, naming the fix, for what may not be
 * called; where a host name leads is asked at each call, for it may change.
 */
export function requireModelUrl(given: string, allowedHosts: readonly string[]): string {
  if (!URL.canParse(given)) throw refusal("is not a URL: write it whole, such as https://api.openai.com/v1");
  const url = new URL(given);
  const host = hostOf(url);
  const named = isAllowlisted(host, allowedHosts);
  if (url.username || url.password) throw refusal("holds a user name or password: the key goes into its own field");
  if (given.includes("?") || given.includes("#"))
    throw refusal("has a query or a fragment: leave out what begins with ? or #");
  if (isInward(host) && !named)
    throw refusal("leads to an address that is not public: add its host to the allowed hosts if it is the house's own");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && named))
    throw refusal("must begin with https://, unless its host is one of the allowed hosts");
  return url.href.replace(/\/+$/, "");
}
