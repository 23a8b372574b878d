import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/server/app-error";

const maxBytes = 1024 * 1024;

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64url");

/**
 * The request's JSON, undefined when it has no body, and the hash of its bytes. Throws unsupported_media_type for another
 * content type, payload_too_large beyond 1 MiB (without reading on), malformed for what is not JSON in UTF-8.
 */
export async function readJsonBody(request: Request): Promise<{ value: unknown; hash: string }> {
  const type = request.headers.get("content-type");
  if (type !== null && !/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type))
    throw new AppError("unsupported_media_type", "Send JSON, as application/json.");
  const bytes = await readBytes(request);
  const hash = hashOf(bytes);
  if (bytes.length === 0) return { value: undefined, hash };
  if (type === null) throw new AppError("unsupported_media_type", "Say what the body is: application/json.");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { value: JSON.parse(text), hash };
  } catch (cause) {
    throw new AppError("malformed", "The body is not JSON in UTF-8.", { cause });
  }
}

async function readBytes(request: Request): Promise<Buffer> {
  const tooLarge = () => new AppError("payload_too_large", "The body is larger than 1 MiB.");
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > maxBytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A file that is the body of a request: read once, in parts, never whole in memory. */
export type Upload = {
  /** Its content type, without parameters. */
  type: string;
  /** Bytes, where the caller said how many. */
  length: number | null;
  bytes: AsyncIterable<Uint8Array>;
  /** SHA-256 of all of it; reads what is left. */
  hash: () => Promise<string>;
};

/** The file of an upload operation. Throws unsupported_media_type for a type it does not take. */
export function readUpload(request: Request, types: readonly string[]): Upload {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (!types.includes(type))
    throw new AppError("unsupported_media_type", `Say what the body is: ${types.join(" or ")}.`);
  const digest = createHash("sha256");
  const length = request.headers.get("content-length");
  const bytes = hashed(request.body ?? [], digest);
  const hash = async () => {
    for await (const _ of bytes);
    return digest.copy().digest("base64url");
  };
  return { type, length: length === null ? null : Number(length), bytes, hash };
}

async function* hashed(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, digest: ReturnType<typeof createHash>) {
  for await (const part of body) {
    digest.update(part);
    yield part;
  }
}
