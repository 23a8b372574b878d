import "server-only";
import type { z } from "zod";
import { type Operation, problemsOf, rolesOf } from "@/lib/contracts/operation";
import { type ProblemCode, problems } from "@/lib/contracts/problem";
import { answerHeaderRefs, problemHeaderRefs } from "@/lib/server/http/openapi-headers";
import { answerSchema, type JsonSchema, parameterSchema, requestSchema } from "@/lib/server/http/openapi-schemas";

const meanings: Record<number, string> = { 201: "Created", 202: "Taken on", 204: "Done" };

/** One operation as the document describes it. */
export function operationObject(operation: Operation): JsonSchema {
  const { id, group, summary, description, scope, params, query } = operation;
  const access = scope === null ? [] : [`Scope ${scope}; roles ${rolesOf(operation).join(", ")}.`];
  const words = [...(description ? [description] : []), ...access].join(" ");
  return {
    operationId: id,
    tags: [group],
    summary,
    ...(words ? { description: words } : {}),
    ...(scope === null ? { security: [] } : { "x-scope": scope, "x-roles": rolesOf(operation) }),
    parameters: [...parameters("path", params), ...parameters("query", query), ...headers(operation)],
    ...requestBody(operation),
    responses: responses(operation),
  };
}

function parameters(place: "path" | "query", schema: z.ZodObject | undefined): JsonSchema[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]: [string, z.ZodType]) => {
    const { description, ...rest } = parameterSchema(part);
    const required = place === "path" || !part.safeParse(undefined).success;
    return { name, in: place, required, ...(description ? { description } : {}), schema: rest };
  });
}

const header = (name: string, description: string) => ({ name, in: "header", description, schema: { type: "string" } });

/** What a request may carry beside path, query and body. */
function headers({ method, scope, etag }: Operation): JsonSchema[] {
  const once = header("Idempotency-Key", "Sent again with the same key, the request has its effect once (24 hours)");
  const match = header("If-Match", "The ETag of the state that the change is meant for: 412 when it is another by now");
  return [...(method !== "GET" && scope !== null ? [once] : []), ...(etag === "if-match" ? [match] : [])];
}

function requestBody({ body, upload }: Operation): JsonSchema {
  if (body) {
    const content = { "application/json": { schema: requestSchema(body) } };
    return { requestBody: { required: !body.safeParse({}).success, content } };
  }
  const files = upload?.map((type) => [type, { schema: { type: "string", format: "binary" } }]);
  return files ? { requestBody: { required: true, content: Object.fromEntries(files) } } : {};
}

function responses(operation: Operation): JsonSchema {
  const { status, otherStatus } = operation;
  const answers = [status, ...(otherStatus ? [otherStatus] : [])].map((code) => [code, answered(operation, code)]);
  const codes: ProblemCode[] = [...problemsOf(operation), "internal"];
  const byStatus = Map.groupBy<number, ProblemCode>(codes, (code) => problems[code].status);
  const refusals = [...byStatus].map(([refused, same]) => [refused, problemAnswer(refused, same)]);
  return { ...Object.fromEntries(answers), ...Object.fromEntries(refusals) };
}

function answered(operation: Operation, status: number): JsonSchema {
  const files = (operation.alsoAs ?? []).map((type) => [type, { schema: { type: "string" } }]);
  const own = () => ({ "application/json": { schema: answerSchema(operation.response) } });
  const content = status === 204 ? {} : { content: { ...own(), ...Object.fromEntries(files) } };
  return { description: meanings[status] ?? "The answer", ...answerHeaderRefs(operation), ...content };
}

/** A problem, its status and those codes that the operation can answer with it. */
function problemAnswer(status: number, codes: ProblemCode[]): JsonSchema {
  const own = { type: "object", properties: { status: { const: status }, code: { type: "string", enum: codes } } };
  const schema = { allOf: [{ $ref: "#/components/schemas/Problem" }, own] };
  return {
    description: codes.map((code) => `${code}: ${problems[code].title}`).join("; "),
    ...problemHeaderRefs(status),
    content: { "application/problem+json": { schema } },
  };
}
