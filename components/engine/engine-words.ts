import { count } from "@/lib/client/format/amount";
import type { EngineTest } from "@/lib/contracts/engine";

/** Where a model is, in the fewest words: `api.openai.com`, `localhost:8000`. */
export const hostName = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** `420 ms`, `1.24 s`, `31.5 s` */
export function latency(ms: number): string {
  if (ms < 1000) return `${count(ms)} ms`;
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

/** Whether profiles can be read from what a model answers, and why. */
export const STRUCTURED: Record<NonNullable<EngineTest["structured"]>, string> = {
  schema: "It takes a schema and keeps to it.",
  asked: "It takes no schema; it answers in the form asked for in words.",
  none: "Its answers cannot be read: profiles cannot be worded by it.",
};
