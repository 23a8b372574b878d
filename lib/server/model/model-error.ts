import "server-only";
import { APICallError, RetryError, StreamProviderError } from "ai";
import { OutsideError } from "@/lib/server/http/request-outside";

/** What can go wrong with a model, by name. */
export type ModelFailure =
  | "unauthorized"
  | "unknown_model"
  | "bad_request"
  | "rate_limited"
  | "no_credit"
  | "server_error"
  | "unreachable"
  | "timeout"
  | "interrupted"
  | "refused"
  | "filtered"
  | "unreadable"
  | "cancelled";

/** The model did not answer as it was asked to. The message says what happened, in words for whoever asked. */
export class ModelError extends Error {
  readonly failure: ModelFailure;

  constructor(failure: ModelFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "ModelError";
    this.failure = failure;
  }
}

const words: Record<ModelFailure, string> = {
  unauthorized: "The model's server does not accept the key.",
  unknown_model: "The model's server knows no such model or path.",
  bad_request: "The model's server does not accept the request",
  rate_limited: "The model's server is busy: it kept refusing further requests.",
  no_credit: "The account at the model's provider has no credit left.",
  server_error: "The model's server failed.",
  unreachable: "The model's server could not be reached",
  timeout: "The model did not answer in time.",
  interrupted: "The connection to the model broke off in the middle of its answer.",
  refused: "The model declined to write.",
  filtered: "The model's server filtered its answer.",
  unreadable: "The model did not answer in a form that can be read.",
  cancelled: "The writing was cancelled.",
};

export const failed = (failure: ModelFailure, cause?: unknown): ModelError =>
  new ModelError(failure, words[failure], cause);

/** Whether another try, now, may do better. */
export const mayPass = ({ failure }: ModelError): boolean => failure === "interrupted" || failure === "unreadable";

/** The error by its name. `begun`: part of the answer had come. */
export function toModelError(error: unknown, begun: boolean): ModelError {
  if (error instanceof ModelError) return error;
  if (RetryError.isInstance(error)) return toModelError(error.lastError, begun);
  if (isNamed(error, "TimeoutError")) return failed("timeout", error);
  if (isNamed(error, "AbortError")) return failed("cancelled", error);
  if (begun) return failed("interrupted", error);
  const status = statusOf(error);
  if (status === null) return new ModelError("unreachable", `${words.unreachable}: ${reasonOf(error)}.`, error);
  // It began well, and then there was nothing, or nothing that is of the protocol.
  if (status < 400) return failed("interrupted", error);
  if (status === 401 || status === 403) return failed("unauthorized", error);
  if (status === 404) return failed("unknown_model", error);
  if (status === 429) return failed(isOutOfCredit(error) ? "no_credit" : "rate_limited", error);
  if (status >= 500) return failed("server_error", error);
  // What the server says of its own parameters; it does not repeat the prompt.
  const said = error instanceof Error ? error.message.slice(0, 200) : "";
  return new ModelError("bad_request", `${words.bad_request}: ${said}`, error);
}

function statusOf(error: unknown): number | null {
  if (StreamProviderError.isInstance(error)) return error.statusCode ?? 500;
  return APICallError.isInstance(error) ? (error.statusCode ?? null) : null;
}

const isOutOfCredit = (error: unknown): boolean =>
  error instanceof Error && /insufficient_quota/.test(JSON.stringify((error as { data?: unknown }).data ?? null));

/** The failed call behind a ModelError. */
function callBehind(error: unknown): APICallError | null {
  const cause = error instanceof ModelError ? error.cause : error;
  return APICallError.isInstance(cause) ? cause : null;
}

/** The parameter that the server says it does not know: the schema, or the limit of length; null when that is not it. */
export function unknownParameter(error: unknown): "schema" | "length" | null {
  const call = callBehind(error);
  if (call?.statusCode === undefined || call.statusCode < 400 || call.statusCode >= 500) return null;
  const said = `${call.message} ${call.responseBody ?? ""}`;
  if (/max_(?:completion_|output_)?tokens/.test(said)) return "length";
  if (/response_format|json_schema|text\.format|structured/i.test(said)) return "schema";
  return null;
}

/** Milliseconds that the server asks to wait; null when it does not say. */
export function retryAfterOf(error: unknown): number | null {
  const headers = callBehind(error)?.responseHeaders;
  const ms = Number(headers?.["retry-after-ms"] ?? Number.NaN);
  const seconds = Number(headers?.["retry-after"] ?? Number.NaN);
  if (Number.isFinite(ms)) return ms;
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && (error.name === name || isNamed(error.cause, name));

/** What the guard of outgoing calls says, else the innermost words: what the network said. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no answer came";
  return error.cause instanceof Error && !(error instanceof OutsideError)
    ? reasonOf(error.cause)
    : error.message.replace(/\.$/, "");
}
