import "server-only";
import { APICallError, RetryError, StreamProviderError } from "ai";

/** What can go wrong with a model, by name. */
export type ModelFailure =
  | "unauthorized"
  | "unknown_model"
  | "bad_request"
  | "rate_limited"
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
  if (StreamProviderError.isInstance(error)) return ofStatus(error.statusCode ?? 500, error.message, error);
  if (APICallError.isInstance(error)) {
    if (error.statusCode !== undefined) return ofStatus(error.statusCode, error.message, error);
    return new ModelError("unreachable", `${words.unreachable}: ${reasonOf(error)}.`, error);
  }
  return new ModelError("unreachable", `${words.unreachable}: ${reasonOf(error)}.`, error);
}

function ofStatus(status: number, message: string, cause: unknown): ModelError {
  if (status === 401 || status === 403) return failed("unauthorized", cause);
  if (status === 404) return failed("unknown_model", cause);
  if (status === 429) return failed("rate_limited", cause);
  if (status >= 500) return failed("server_error", cause);
  // What the server says of its own parameters; it does not repeat the prompt.
  return new ModelError("bad_request", `${words.bad_request}: ${message.slice(0, 200)}`, cause);
}

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && (error.name === name || isNamed(error.cause, name));

/** The innermost words: what the guard of outgoing calls or the network said. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no answer came";
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message.replace(/\.$/, "");
}
