import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/server/app-error";
import type { Caller } from "@/lib/server/auth/get-actor";
import { corsHeaders } from "@/lib/server/http/cors";
import { describeError, log } from "@/lib/server/http/log";
import { answerHeaders } from "@/lib/server/http/problem-response";
import { rateHeaders } from "@/lib/server/http/rate-limit";

/** A request and what becomes known of it while it is answered. */
export type Exchange = {
  readonly request: Request;
  readonly requestId: string;
  readonly started: number;
  caller: Caller | null;
  failure: unknown;
};

/** Begins to answer a request, under the caller's request id when it is fit for a log line, else a new one. */
export function beginExchange(request: Request): Exchange {
  const given = request.headers.get("x-request-id");
  const requestId = given !== null && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
  return { request, requestId, started: performance.now(), caller: null, failure: undefined };
}

/**
 * What every answer has in common, whoever gave it: headers of security, rate and CORS; and one line in the log, for
 * `operation`, without names, paths with ids, or bodies. `status`: what is logged, where HTTP's own says less.
 */
export async function endExchange(
  exchange: Exchange,
  response: Response,
  operation: string,
  status = response.status,
): Promise<Response> {
  const { request, requestId, caller } = exchange;
  const headers = {
    ...answerHeaders(requestId),
    ...rateHeaders(caller?.rate ?? null),
    ...(await corsHeaders(request)),
  };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  record(exchange, operation, status);
  return response;
}

function record({ requestId, started, caller, failure }: Exchange, operation: string, status: number): void {
  const actor = caller && `${caller.actor.kind}:${caller.actor.id}`;
  const ms = Math.round(performance.now() - started);
  const line = { request_id: requestId, operation, actor, status, ms };
  try {
    if (status >= 500) log().error({ ...line, error: describeError(failure) }, "request failed");
    else log().info({ ...line, code: failure instanceof AppError ? failure.code : undefined }, "request");
  } catch {
    // Without a valid environment there is no log level; the answer is already a 500 without a private byte.
  }
}
