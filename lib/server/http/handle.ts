import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import type { Operation } from "@/lib/contracts/operations";
import { AppError } from "@/lib/server/app-error";
import { authorize } from "@/lib/server/http/authorize";
import { describeError, log } from "@/lib/server/http/log";
import { type Input, parseInput } from "@/lib/server/http/parse-input";
import { answerHeaders, problemResponse } from "@/lib/server/http/problem-response";

/** Nobody in particular asks for a public operation. */
type ActorOf<O extends Operation> = O extends { public: true } ? null : Actor;
type Handler<O extends Operation> = (
  input: Input<O> & { actor: ActorOf<O> },
) => z.input<O["response"]> | Promise<z.input<O["response"]>>;

/**
 * Makes a route out of an operation: request id, who asks, input by its schemas, the handler, the answer by its schema,
 * and every error as problem+json. An answer that is not what the contract says is a 500, and logged: never sent.
 */
export function handle<O extends Operation>(
  operation: O,
  handler: Handler<O>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const started = performance.now();
    const requestId = requestIdOf(request);
    let actor: Actor | null = null;
    let failure: unknown;
    let response: Response;
    try {
      actor = operation.public ? null : await authorize(operation, request);
      const input = await parseInput(operation, request);
      const answer = await handler({ ...input, actor: actor as ActorOf<O> });
      const body = operation.response.parse(answer);
      response =
        operation.status === 204
          ? new Response(null, { status: 204, headers: answerHeaders(requestId) })
          : Response.json(body, { status: operation.status, headers: answerHeaders(requestId) });
    } catch (error) {
      failure = error;
      response = problemResponse(error, requestId);
    }
    record(operation, requestId, actor, response.status, Math.round(performance.now() - started), failure);
    return response;
  };
}

/** The caller's request id when it is fit for a log line, else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given !== null && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/** One line a request, without names, paths with ids, or bodies. */
function record(
  operation: Operation,
  requestId: string,
  actor: Actor | null,
  status: number,
  ms: number,
  failure: unknown,
): void {
  const line = {
    request_id: requestId,
    operation: operation.id,
    actor: actor && `${actor.kind}:${actor.id}`,
    status,
    ms,
  };
  try {
    if (status >= 500) log().error({ ...line, error: describeError(failure) }, "request failed");
    else log().info({ ...line, code: failure instanceof AppError ? failure.code : undefined }, "request");
  } catch {
    // Without a valid environment there is no log level; the answer is already a 500 without a private byte.
  }
}
