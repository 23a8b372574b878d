import type { z } from "zod";
import { problemSchema } from "@/lib/contracts/problem";
import { noAnswer, ProblemError, unreadable } from "./problem-error";

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Calls our own API as the signed-in person and parses the answer by `schema`.
 * Throws ProblemError, with the request id, for every failure: no network, a problem+json, an answer of another shape.
 */
export async function fetchJson<T>(schema: z.ZodType<T>, path: string, init: Sent = {}): Promise<T> {
  return (await fetchTagged(schema, path, init)).body;
}

type Sent = {
  method?: string;
  body?: unknown;
  signal?: AbortSignal;
  keepalive?: boolean;
  /** The ETag of the state that a change is meant for. */
  ifMatch?: string;
};

/** The same, with the ETag of the answer; "" where it has none. */
export async function fetchTagged<T>(
  schema: z.ZodType<T>,
  path: string,
  init: Sent = {},
): Promise<{ body: T; etag: string }> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: init.method ?? "GET",
      headers: {
        accept: "application/json, application/problem+json",
        ...(init.body === undefined ? {} : { "content-type": "application/json" }),
        ...(init.ifMatch === undefined ? {} : { "if-match": `"${init.ifMatch}"` }),
      },
      body: init.body === undefined ? undefined : JSON.stringify(init.body),
      signal: init.signal,
      keepalive: init.keepalive,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw noAnswer();
  }
  const requestId = response.headers.get("x-request-id");
  const body = await readBody(response);
  if (!response.ok) {
    const problem = problemSchema.safeParse(body);
    const wait = Number.parseInt(response.headers.get("retry-after") ?? "", 10);
    throw new ProblemError(
      problem.success ? problem.data : unreadable(response.status, requestId, "The server answered with an error."),
      Number.isFinite(wait) ? wait : null,
    );
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new ProblemError(unreadable(response.status, requestId, "The server answered in a shape we do not know."));
  return { body: parsed.data, etag: response.headers.get("etag")?.replaceAll('"', "") ?? "" };
}
