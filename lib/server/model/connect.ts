import "server-only";
import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModel } from "ai";
import type { Protocol } from "@/lib/contracts/engine";
import { fetchOutside } from "@/lib/server/http/fetch-outside";

/** Where a model is served, and how it is asked. */
export type ModelConnection = {
  baseUrl: string;
  model: string;
  protocol: Protocol;
  /** Null: the server asks for none. */
  apiKey: string | null;
  /** Hosts, addresses and ranges that it may be at though they are not public. */
  allowedHosts: readonly string[];
};

/** The model behind the address, in the protocol that it speaks. */
export function connect({ baseUrl, apiKey, protocol, model, allowedHosts }: ModelConnection): LanguageModel {
  const outside = fetchOutside(allowedHosts);
  const provider = createOpenAI({
    baseURL: baseUrl,
    // Never left to the library, which would look into the environment.
    apiKey: apiKey ?? "",
    fetch: apiKey === null ? withoutKey(outside) : outside,
  });
  return protocol === "chat" ? provider.chat(model) : provider.responses(model);
}

const withoutKey =
  (outside: typeof fetch): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    headers.delete("authorization");
    return outside(input, { ...init, headers });
  };
