import { parseAsBoolean, parseAsString } from "nuqs/server";

/** What the Customers page keeps in its URL; the server's prefetch and the browser read it by the same parsers. */
export const customerSearchParams = {
  query: parseAsString.withDefault(""),
  store: parseAsString,
  vip: parseAsBoolean,
  new_behavior: parseAsBoolean,
  opportunity: parseAsBoolean,
  stale: parseAsBoolean,
};
