import { z } from "zod";

type Entry = { status: number; title: string; fix: string };

/** The one table of errors: code -> HTTP status, title, and what whoever meets it should do. */
export const problems = {
  malformed: {
    status: 400,
    title: "The request is malformed",
    fix: "Send the body as JSON in UTF-8, and percent-encode ids in paths. Sending the same again cannot help.",
  },
  invalid: {
    status: 400,
    title: "The request is not valid",
    fix: "Each entry of errors names a member of the body (a JSON pointer) or a parameter, and what is wrong with it.",
  },
  unauthorized: {
    status: 401,
    title: "Invalid or missing authentication",
    fix: "Send a token that was not revoked, as Authorization: Bearer fap_... An administrator makes a new one.",
  },
  forbidden: {
    status: 403,
    title: "Your role does not allow this",
    fix: "Use a token whose role and scopes allow the operation: the detail names what is missing.",
  },
  profiling_refused: {
    status: 403,
    title: "The customer refused profiling",
    fix: "Leave this customer out. It changes only when their consent does.",
  },
  not_found: {
    status: 404,
    title: "Not found",
    fix: "Check the id. What lies outside the token's stores is not found either.",
  },
  method_not_allowed: {
    status: 405,
    title: "The method is not allowed here",
    fix: "Use one of the methods that the Allow header of the answer names.",
  },
  conflict: {
    status: 409,
    title: "It is already being changed",
    fix: "Wait a second, or as long as Retry-After says, and send it again.",
  },
  erased: {
    status: 409,
    title: "This customer was erased",
    fix: "Leave this customer out of what you send: an erased id is not taken in again.",
  },
  webhook_disabled: {
    status: 409,
    title: "The webhook is not enabled",
    fix: "Enable the webhook first, and see why it was disabled: its disabled_reason says so.",
  },
  precondition_failed: {
    status: 412,
    title: "It was changed since you read it",
    fix: "Read it again, make the change on what you read, and send the new ETag as If-Match.",
  },
  payload_too_large: {
    status: 413,
    title: "The request body is too large",
    fix: "Send less at a time: JSON bodies may have 1 MiB. Many records belong in an import.",
  },
  unsupported_media_type: {
    status: 415,
    title: "The content type is not supported",
    fix: "Set Content-Type to one that the operation takes; for JSON it is application/json.",
  },
  too_little_data: {
    status: 422,
    title: "There is too little data to say anything",
    fix: "Import purchases or events of this customer first: the detail names what is missing.",
  },
  idempotency_key_reused: {
    status: 422,
    title: "The idempotency key belongs to another request",
    fix: "Take a new key for each new request, and send a request again with its own key, unchanged.",
  },
  too_many_requests: {
    status: 429,
    title: "Too many requests",
    fix: "Wait as many seconds as Retry-After says. An administrator can raise the limit of a token.",
  },
  internal: {
    status: 500,
    title: "Something went wrong on our side",
    fix: "Send it again later, with the same Idempotency-Key. If it stays, tell us the request_id.",
  },
  budget_reached: {
    status: 429,
    title: "The day's budget for the language model has no room left",
    fix: "Ask for the built-in engine, wait for the next day of the house, or have an administrator raise the budget.",
  },
  model_failed: {
    status: 502,
    title: "The language model did not write the profile",
    fix: "The detail says what happened. Send it again later, or ask for the built-in engine: the version before stays.",
  },
  engine_not_configured: {
    status: 503,
    title: "This engine is not configured",
    fix: "Ask for the built-in engine, or have an administrator set up the other one.",
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof problems;

/** RFC 9457 problem details, our members `code`, `request_id` and `errors` added. */
export const problemSchema = z.object({
  type: z.string().describe("about:blank: code says what it is"),
  title: z.string().describe("The code in words; the same for all of its kind"),
  status: z.number().int().describe("The HTTP status"),
  detail: z.string().describe("What happened this time, in a sentence"),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]).describe("What a program decides by"),
  request_id: z.string().describe("Also in the header X-Request-Id, and in our log"),
  errors: z
    .array(
      z.object({
        pointer: z.string().describe("JSON pointer into the body, or the name of a parameter"),
        message: z.string(),
      }),
    )
    .optional()
    .describe("Each place that is wrong"),
});

export type Problem = z.infer<typeof problemSchema>;
