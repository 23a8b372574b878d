import "server-only";
import type { ReceivedCall } from "./received-call";
import { deltasOf, type Usage } from "./reply";

/** This server's stand-in for a tokenizer: a token is 4 characters, begun ones count. */
export const tokensOf = (text: string): number => Math.ceil(text.length / 4);

/**
 * Counts tokens, the same for the same calls in the same order. As with OpenAI, what a prompt begins with is read from
 * the cache in blocks of 128 tokens when it has 1,024 or more; here that is the instructions, when an earlier call had
 * the very same ones.
 */
export function usageCounter(): (call: ReceivedCall, text: string) => Usage {
  const seen = new Set<string>();
  return ({ instructions, input, schema }, text) => {
    const known = seen.has(instructions);
    seen.add(instructions);
    const told = tokensOf(instructions);
    return {
      input: told + tokensOf(input) + (schema ? tokensOf(JSON.stringify(schema)) : 0),
      cached: known && told >= 1_024 ? told - (told % 128) : 0,
      output: deltasOf(text).length,
    };
  };
}
