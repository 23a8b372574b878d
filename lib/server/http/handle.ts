import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import type { Operation } from "@/lib/contracts/operation";
import { AppError } from "@/lib/server/app-error";
import type { Caller } from "@/lib/server/auth/get-actor";
import { Answer, FileAnswer } from "@/lib/server/http/answer";
import { admit, requireCaller } from "@/lib/server/http/authorize";
import { corsHeaders } from "@/lib/server/http/cors";
import { once, readIdempotencyKey } from "@/lib/server/http/idempotency";
import { describeError, log } from "@/lib/server/http/log";
import { type Input, type Parsed, parseInput } from "@/lib/server/http/parse-input";
import { answerHeaders, problemResponse } from "@/lib/server/http/problem-response";
import { rateHeaders } from "@/lib/server/http/rate-limit";
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
    const started = performance.now();
    const requestId = requestIdOf(request);
    let caller: Caller | null = null;
    let failure: unknown;
    const respond = async (work: () => Promise<Response>): Promise<Response> => {
      try {
        return await work();
      } catch (error) {
        failure = error;
        return problemResponse(error, requestId);
      }
    };
    const response = await respond(async () => {
      if (operation.scope !== null) {
        caller = await requireCaller(request);
        admit(operation, caller, request);
      }
      const actor = caller?.actor ?? null;
      const parsed = await parseInput(operation, request);
      const run = (effectId: string) =>
        respond(async () =>
          toResponse(operation, await handler({ ...parsed.input, actor: actor as ActorOf<O>, effectId })),
        );
      return runOnce(operation, { request, requestId, actor }, parsed, run);
    });
    const headers = { ...answerHeaders(requestId), ...rateHeaders((caller as Caller | null)?.rate ?? null) };
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    await addCors(request, response);
    record(operation, requestId, caller, response.status, Math.round(performance.now() - started), failure);
    return response;
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

/** The caller's request id when it is fit for a log line, else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given !== null && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/** Without the database there is no list of allowed origins: the browser then keeps the answer from the page. */
export async function addCors(request: Request, response: Response): Promise<void> {
  const headers = await corsHeaders(request).catch(() => ({}));
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
}

/** One line a request, without names, paths with ids, or bodies. */
export function record(
  operation: Pick<Operation, "id">,
  requestId: string,
  caller: Caller | null,
  status: number,
  ms: number,
  failure: unknown,
): void {
  const actor = caller && `${caller.actor.kind}:${caller.actor.id}`;
  const line = { request_id: requestId, operation: operation.id, actor, status, ms };
  try {
    if (status >= 500) log().error({ ...line, error: describeError(failure) }, "request failed");
    else log().info({ ...line, code: failure instanceof AppError ? failure.code : undefined }, "request");
  } catch {
    // Without a valid environment there is no log level; the answer is already a 500 without a private byte.
  }
}
