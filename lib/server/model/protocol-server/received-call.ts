import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import type { Protocol } from "@/lib/contracts/engine";

/** A call as the server got it, and what became of it. Times are milliseconds since 1970, with fractions. */
export type ReceivedCall = {
  /** 1 is the first that arrived. */
  readonly number: number;
  readonly protocol: Protocol;
  readonly stream: boolean;
  readonly model: string;
  /** All that system and developer messages say, paragraphs apart. */
  readonly instructions: string;
  /** All that the user's messages say, paragraphs apart. */
  readonly input: string;
  /** The JSON schema asked for; null: none. */
  readonly schema: Record<string, unknown> | null;
  /** Without the key: whether it was right is in `key`. `unasked`: one was sent, and this server asks for none. */
  readonly headers: Readonly<Record<string, string>>;
  readonly key: "right" | "wrong" | "missing" | "unasked";
  /** As parsed; null when it is not JSON. */
  readonly body: unknown;
  readonly arrivedAt: number;
  firstByteAt: number | null;
  endedAt: number | null;
  /** Of HTTP; null while nothing is sent. */
  status: number | null;
  /** `left`: the client went away before the end. `cut`: this server broke off. */
  outcome: "open" | "whole" | "left" | "cut";
};

export const now = (): number => performance.timeOrigin + performance.now();

/** How the key of these headers stands to the one that is asked for. */
export function keyOf(headers: IncomingHttpHeaders, asked: string | undefined): ReceivedCall["key"] {
  const sent = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  if (asked === undefined) return sent === undefined ? "missing" : "unasked";
  if (sent === undefined) return "missing";
  return sent === asked ? "right" : "wrong";
}

export function headersWithoutKey({ authorization: _, ...rest }: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
}
