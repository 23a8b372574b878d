import "server-only";
import type { Behaviour } from "./behaviour";
import type { ReceivedCall } from "./received-call";

type ErrorOfOpenAi = { message: string; type: string; param: string | null; code: string | null };

/** A call that is answered by an error, in the body that OpenAI gives its errors. */
export class Refused extends Error {
  readonly status: number;
  readonly error: ErrorOfOpenAi;
  readonly headers: Record<string, string>;

  constructor(status: number, error: ErrorOfOpenAi, headers: Record<string, string> = {}) {
    super(error.message);
    this.status = status;
    this.error = error;
    this.headers = headers;
  }

  get body(): string {
    return JSON.stringify({ error: this.error });
  }
}

export const invalidRequest = (
  message: string,
  param: string | null = null,
  code: string | null = null,
  status = 400,
) => new Refused(status, { message, type: "invalid_request_error", param, code });

/** The error that a behaviour is, before anything of an answer; null where it is an answer. */
export function refusalOf(behaviour: Behaviour, call: ReceivedCall): Refused | null {
  switch (behaviour.kind) {
    case "rate_limited":
      return rateLimited(behaviour, call);
    case "server_error":
      return behaviour.status === 503
        ? new Refused(503, { ...streamErrors.server_error, message: "The engine is currently overloaded." })
        : new Refused(500, streamErrors.server_error);
    case "unauthorized":
      return wrongKey();
    case "bad_request":
      return behaviour.because === "model_not_found" ? unknownModel(call.model) : unsupportedParameter(call);
    case "schema_refused":
      return call.schema && schemaUnsupported(call);
    default:
      return null;
  }
}

export const wrongKey = () => invalidRequest("Incorrect API key provided.", null, "invalid_api_key", 401);

export const unknownModel = (model: string) =>
  invalidRequest(`The model '${model}' does not exist.`, null, "model_not_found", 404);

const unsupportedParameter = ({ protocol }: ReceivedCall) => {
  const name = protocol === "chat" ? "max_tokens" : "temperature";
  const message = `Unsupported parameter: '${name}' is not supported with this model.`;
  return invalidRequest(message, name, "unsupported_parameter");
};

const schemaUnsupported = ({ protocol }: ReceivedCall) => {
  const name = protocol === "chat" ? "response_format" : "text.format";
  return invalidRequest(`Invalid parameter: '${name}' of type 'json_schema' is not supported with this model.`, name);
};

function rateLimited(behaviour: Extract<Behaviour, { kind: "rate_limited" }>, { model }: ReceivedCall): Refused {
  const { retryAfter, retryAfterMs, quota } = behaviour;
  const headers = {
    ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
    ...(retryAfterMs !== undefined && { "retry-after-ms": String(retryAfterMs) }),
  };
  if (quota) return new Refused(429, streamErrors.insufficient_quota, headers);
  const message = `Rate limit reached for ${model} on requests per minute.`;
  return new Refused(429, { ...streamErrors.rate_limit_exceeded, message }, headers);
}

/** What goes wrong after a stream has begun, by its code. */
export const streamErrors = {
  server_error: {
    message: "The server had an error while processing your request.",
    type: "server_error",
    param: null,
    code: "server_error",
  },
  rate_limit_exceeded: {
    message: "Rate limit reached on tokens per minute.",
    type: "tokens",
    param: null,
    code: "rate_limit_exceeded",
  },
  insufficient_quota: {
    message: "You exceeded your current quota.",
    type: "insufficient_quota",
    param: null,
    code: "insufficient_quota",
  },
} as const satisfies Record<string, ErrorOfOpenAi>;
