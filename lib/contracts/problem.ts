import { z } from "zod";

/** The one table of errors: code -> HTTP status and title. */
export const problems = {
  malformed: { status: 400, title: "The request is malformed" },
  invalid: { status: 400, title: "The request is not valid" },
  unauthorized: { status: 401, title: "Invalid or missing authentication" },
  forbidden: { status: 403, title: "Your role does not allow this" },
  profiling_refused: { status: 403, title: "The customer refused profiling" },
  not_found: { status: 404, title: "Not found" },
  method_not_allowed: { status: 405, title: "The method is not allowed here" },
  conflict: { status: 409, title: "It is already being changed" },
  erased: { status: 409, title: "This customer was erased" },
  webhook_disabled: { status: 409, title: "The webhook is not enabled" },
  precondition_failed: { status: 412, title: "It was changed since you read it" },
  payload_too_large: { status: 413, title: "The request body is too large" },
  unsupported_media_type: { status: 415, title: "The content type is not supported" },
  too_little_data: { status: 422, title: "There is too little data to say anything" },
  idempotency_key_reused: { status: 422, title: "The idempotency key belongs to another request" },
  too_many_requests: { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something went wrong on our side" },
  engine_not_configured: { status: 503, title: "This engine is not configured" },
} as const;

export type ProblemCode = keyof typeof problems;

/** RFC 9457 problem details, our members `code`, `request_id` and `errors` added. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  request_id: z.string(),
  errors: z
    .array(
      z.object({
        pointer: z.string().describe("JSON pointer into the body, or the name of a parameter"),
        message: z.string(),
      }),
    )
    .optional(),
});

export type Problem = z.infer<typeof problemSchema>;
