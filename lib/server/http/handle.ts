import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import type { Operation } from "@/lib/contracts/operation";
import { Answer, FileAnswer } from "@/lib/server/http/answer";
import { admit, requireCaller } from "@/lib/server/http/authorize";
import { beginExchange, endExchange } from "@/lib/server/http/exchange";
import { once, readIdempotencyKey } from "@/lib/server/http/idempotency";
import { type Input, type Parsed, parseInput } from "@/lib/server/http/parse-input";
import { problemResponse } from "@/lib/server/http/problem-response";
import type { Upload } from "@/lib/server/http/read-body";

/** Nobody in particular asks for a public operation. */
type ActorOf<O extends Operation> = O extends { scope: null } ? null : Actor;
type Body<O extends Operation> = z.input<O["response"]>;
type Result<O extends Operation> = Body<O> | Answer<Body<O>> | FileAnswer;
export type HandlerInput<O extends Operation> = Input<O> & {
  actor: ActorOf<O>;
  /** For whatever the request makes: the same when it runs again after a crash, so that nothing is made twice. */
  effectId: string;
};
type Handler<O extends Operation> = (input: HandlerInput<O>) => Result<O> | Promise<Result<O>>;

/**
 * Makes a route out of an operation: request id, who asks, how often, input by its schemas, once per idempotency key, the
 * handler, the answer by its schema, and every error as problem+json. An answer that is not what the contract says is a
 * 500, and logged: never sent.
 */
export function handle<O extends Operation>(
  operation: O,
  handler: Handler<O>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const exchange = beginExchange(request);
    const { requestId } = exchange;
    const respond = async (work: () => Promise<Response>): Promise<Response> => {
      try {
        return await work();
      } catch (error) {
        exchange.failure = error;
        return problemResponse(error, requestId);
      }
    };
    const response = await respond(async () => {
      if (operation.scope !== null) {
        exchange.caller = await requireCaller(request);
        admit(operation, exchange.caller, request);
      }
      const actor = exchange.caller?.actor ?? null;
      const parsed = await parseInput(operation, request);
      const run = (effectId: string) =>
        respond(async () =>
          toResponse(operation, await handler({ ...parsed.input, actor: actor as ActorOf<O>, effectId })),
        );
      return runOnce(operation, { request, requestId, actor }, parsed, run);
    });
    return endExchange(exchange, response, operation.id);
  };
}

/** Changes that carry an Idempotency-Key run once; the rest just runs. */
async function runOnce<O extends Operation>(
  operation: O,
  { request, requestId, actor }: { request: Request; requestId: string; actor: Actor | null },
  parsed: Parsed<O>,
  run: (effectId: string) => Promise<Response>,
): Promise<Response> {
  const key = operation.method === "GET" || actor === null ? null : readIdempotencyKey(request);
  if (key === null || actor === null) return run(randomUUID());
  const { bodyHash } = parsed;
  const { params, upload } = parsed.input as { params?: { id?: string }; upload?: Upload };
  const customerId = operation.path.startsWith("/api/v1/customers/{id}") ? (params?.id ?? null) : null;
  const readBodyHash = async () => bodyHash ?? (await upload?.hash()) ?? "";
  return once({ actor, key, request, requestId, bodyHash, readBodyHash, customerId }, run);
}

function toResponse<O extends Operation>(operation: O, result: Result<O>): Response {
  if (result instanceof FileAnswer) {
    const { body, type, fileName } = result;
    const headers = new Headers({ "content-type": type });
    if (fileName) headers.set("content-disposition", `attachment; filename="${fileName}"`);
    return new Response(body, { status: operation.status, headers });
  }
  const { body, options } = result instanceof Answer ? result : new Answer(result);
  const checked = operation.response.parse(body);
  const status = options.status ?? operation.status;
  const headers = new Headers();
  if (options.etag !== undefined) headers.set("etag", `"${options.etag}"`);
  if (options.location !== undefined) headers.set("location", options.location);
  return status === 204 ? new Response(null, { status, headers }) : Response.json(checked, { status, headers });
}
