import "server-only";
import { invalidAt } from "@/lib/server/app-error";
import { hostOf, isAllowlisted, isInward } from "@/lib/server/http/outbound-allowlist";

const refusal = (message: string) => invalidAt("/url", message);

/**
 * The URL of a webhook as it is kept. Throws invalid, naming the fix, for what may not be called; where a host name leads
 * is asked at each delivery, for it may change.
 */
export function requireWebhookUrl(given: string): string {
  if (!URL.canParse(given)) throw refusal("is not a URL: write it whole, such as https://example.com/hooks");
  const url = new URL(given);
  const host = hostOf(url);
  const named = isAllowlisted(host);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && named)) throw refusal("must begin with https://");
  if (url.username || url.password)
    throw refusal("holds a user name or password: leave them out, each message is signed");
  if (given.includes("#")) throw refusal("has a fragment, which is never sent: leave out what begins with #");
  if (isInward(host) && !named)
    throw refusal(
      "leads to an address that is not public: take one that the internet reaches, or have whoever runs this service add it to OUTBOUND_ALLOWLIST",
    );
  return url.href;
}
