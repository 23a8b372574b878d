import "server-only";
import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModel } from "ai";
import type { Protocol } from "@/lib/contracts/engine";

/** Where a model is served, and how it is asked. */
export type ModelConnection = {
  baseUrl: string;
  model: string;
  protocol: Protocol;
  /** Null: the server asks for none. */
  apiKey: string | null;
};

/** The model behind the address, in the protocol that it speaks. */
export function connect({ baseUrl, apiKey, protocol, model }: ModelConnection): LanguageModel {
  const provider = createOpenAI({ baseURL: baseUrl, apiKey: apiKey ?? "" });
  return protocol === "chat" ? provider.chat(model) : provider.responses(model);
}
