import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Actor } from "@/lib/contracts/actor";
import { AppError, invalidAt } from "@/lib/server/app-error";
import {
  claimKey,
  findKey,
  type KeyedRequest,
  releaseKey,
  type StoredAnswer,
  saveAnswer,
} from "@/lib/server/http/idempotency-store";

/** Headers of an answer that belong to it, not to the request that it answered. */
const kept = ["content-type", "etag", "location"];

/** Not the request's own outcome: with the same key it may go otherwise next time. */
const passing = new Set([401, 409, 429]);

/** The caller's Idempotency-Key; null without one. Throws invalid for one that cannot be kept. */
export function readIdempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null || /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw invalidAt("Idempotency-Key", "must be 1 to 200 visible ASCII characters, such as a UUID");
}

type Keyed = {
  actor: Actor;
  key: string;
  request: Request;
  requestId: string;
  /** Known before the handler runs, or only once it has read the file that was sent. */
  bodyHash: string | null;
  readBodyHash: () => Promise<string>;
  customerId: string | null;
};

/**
 * Runs a request once for its key: sent again with the same body it gets the first answer, for a day. Throws conflict while
 * the first is running, idempotency_key_reused for another request with the key. What failed on our side may be sent again.
 */
export async function once(keyed: Keyed, run: (effectId: string) => Promise<Response>): Promise<Response> {
  const { actor, key, request, bodyHash, customerId } = keyed;
  const { pathname, search } = new URL(request.url);
  const requestHash = createHash("sha256").update(`${request.method} ${pathname}${search}`).digest("base64url");
  const id: KeyedRequest = { actor: `${actor.kind}:${actor.id}`, key, requestHash, bodyHash };
  const effectId = await claimKey(id, customerId);
  if (effectId === null) return replay(id, keyed);
  let response: Response;
  try {
    response = await run(effectId);
  } catch (error) {
    await releaseKey(id);
    throw error;
  }
  // A file that was refused made nothing, and what is left of it is not read only to remember that.
  const refusedFile = bodyHash === null && response.status >= 400;
  if (response.status >= 500 || passing.has(response.status) || refusedFile) {
    await releaseKey(id);
    return response;
  }
  if (response.headers.get("content-type")?.startsWith("text/event-stream"))
    return keptStream(response, (answer) =>
      answer === null ? releaseKey(id) : saveAnswer(id, bodyHash ?? "", answer, customerId),
    );
  const answer = await toStored(response.clone());
  await saveAnswer(id, bodyHash ?? (await keyed.readBodyHash()), answer, customerOf(answer, customerId));
  return response;
}

/** Events go out as they come; they end once the answer is kept. What ended in a problem, or before its end, is not. */
function keptStream(response: Response, keep: (answer: StoredAnswer | null) => Promise<void>): Response {
  async function* recorded() {
    const parts: Uint8Array[] = [];
    let body: string | null = null;
    try {
      for await (const part of response.body ?? []) {
        parts.push(part);
        yield part;
      }
      body = new TextDecoder().decode(Buffer.concat(parts));
    } finally {
      await keep(body === null || /^event: problem$/m.test(body) ? null : { ...headOf(response), body });
    }
  }
  return new Response(Readable.toWeb(Readable.from(recorded())) as ReadableStream, response);
}

async function replay(id: KeyedRequest, { readBodyHash, requestId }: Keyed): Promise<Response> {
  const held = await findKey(id);
  const running = new AppError(
    "conflict",
    "The first request with this key is still running. Send it again in a second.",
    {
      headers: { "retry-after": "1" },
    },
  );
  if (!held) throw running;
  const other =
    held.requestHash !== id.requestHash || (held.bodyHash !== null && held.bodyHash !== (await readBodyHash()));
  if (other)
    throw new AppError(
      "idempotency_key_reused",
      "This Idempotency-Key was sent with another request. Take a new key for each new request.",
      { errors: [{ pointer: "Idempotency-Key", message: "was sent with another request" }] },
    );
  if (!held.answer) throw running;
  const { status, headers, body } = held.answer;
  const sent = status >= 400 && body !== null ? ofThisRequest(body, requestId) : body;
  return new Response(sent, { status, headers: { ...headers, "idempotency-replayed": "true" } });
}

/** A problem again: it names the request that it answers now, as the header does. */
function ofThisRequest(problem: string, requestId: string): string {
  return JSON.stringify({ ...JSON.parse(problem), request_id: requestId });
}

/**
 * Whom an answer is about, by the path, else by what it says: erasure must find what is kept of them. An id that was not
 * found is nobody's, and is not kept.
 */
function customerOf({ status, headers, body }: StoredAnswer, inPath: string | null): string | null {
  if (status === 404 || inPath !== null) return status === 404 ? null : inPath;
  if (body === null || !headers["content-type"]?.startsWith("application/json")) return null;
  const { customer_id, customer } = JSON.parse(body) as { customer_id?: unknown; customer?: { id?: unknown } };
  const id = customer_id ?? customer?.id;
  return typeof id === "string" ? id : null;
}

async function toStored(response: Response): Promise<StoredAnswer> {
  return { ...headOf(response), body: response.status === 204 ? null : await response.text() };
}

const headOf = ({ status, headers }: Response): Pick<StoredAnswer, "status" | "headers"> => ({
  status,
  headers: Object.fromEntries([...headers].filter(([name]) => kept.includes(name))),
});
