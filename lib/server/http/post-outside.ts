import "server-only";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { LookupFunction } from "node:net";
import { OutsideError, requestOutside } from "@/lib/server/http/request-outside";

const patience = 10_000;
/** Of an answer no more is read: whoever is called must not fill our memory. */
const mostBytes = 64 * 1024;

export type OutsideAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

/**
 * Sends JSON to somebody else's URL, as far as `requestOutside` lets it, and reads the beginning of the answer. Throws
 * OutsideError when no answer came within ten seconds.
 */
export async function postOutside(
  url: URL,
  body: string,
  headers: Record<string, string>,
  resolve?: LookupFunction,
): Promise<OutsideAnswer> {
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await requestOutside(url, { body, headers, signal, resolve });
    return { status: response.statusCode ?? 0, headers: response.headers, text: await readText(response) };
  } catch (cause) {
    if (cause instanceof OutsideError) throw cause;
    throw new OutsideError(signal.aborted ? "no answer came within ten seconds" : "the answer was cut off", { cause });
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
