import "server-only";
import { AppError } from "@/lib/server/app-error";

const maxBytes = 1024 * 1024;

/**
 * The request's JSON; undefined when it has no body. Throws unsupported_media_type for another content type,
 * payload_too_large beyond 1 MiB (without reading on), malformed for what is not JSON in UTF-8.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type");
  if (type !== null && !/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type))
    throw new AppError("unsupported_media_type", "Send JSON, as application/json.");
  const bytes = await readBytes(request);
  if (bytes.length === 0) return undefined;
  if (type === null) throw new AppError("unsupported_media_type", "Say what the body is: application/json.");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return JSON.parse(text);
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
