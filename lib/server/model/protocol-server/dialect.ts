import "server-only";
import type { streamErrors } from "./refused";
import type { Reply } from "./reply";

/** How a protocol says a reply. What streams is framed as server-sent events, ready to be written. */
export type Dialect = {
  /** The body of an answer without streaming. */
  body(reply: Reply): string;
  /** What a stream begins with, before it is known how it goes on. */
  begun(reply: Reply): string;
  /** What stands between that and the first delta. */
  opening(reply: Reply): string;
  /** The event of the delta with this index. */
  delta(reply: Reply, text: string, index: number): string;
  /** What follows the last delta; there were so many. */
  closing(reply: Reply, deltas: number): string;
  /** What a stream says that breaks after so many deltas; after none, nothing was opened yet. */
  failure(reply: Reply, error: StreamError, deltas: number): string;
  /** What the same is without streaming. */
  failedBody(reply: Reply, error: StreamError): { status: number; body: string };
};

export type StreamError = (typeof streamErrors)[keyof typeof streamErrors];
