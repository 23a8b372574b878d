import "server-only";
import { FileProblem } from "@/lib/server/imports/file-problem";

/** So that the records of one part, which are held together, stay few. */
const partSize = 16_384;

/** Throws FileProblem for a file that its first bytes show to be no text: empty, packed, or in UTF-16. */
export function requireText(head: Buffer, { empty, save }: { empty: string; save: string }): void {
  if (head.length === 0) throw new FileProblem("is empty", empty);
  if (head[0] === 0x1f && head[1] === 0x8b) throw new FileProblem("is a gzip archive", "unpack it first");
  if (head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004")))
    throw new FileProblem("is a ZIP archive or an Excel workbook", `unpack it, or ${save}`);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    throw new FileProblem("is written in UTF-16", save);
}

/** The bytes in small parts, checked on the way: those that are not UTF-8 stop it with the line they are in. */
export async function* utf8(bytes: AsyncIterable<Buffer>, save: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let begun: Buffer = Buffer.alloc(0);
  const refuse = (cause: unknown) => new FileProblem("is not written in UTF-8", save, { row: line, cause });
  for await (const part of parts(bytes)) {
    try {
      decoder.decode(part, { stream: true });
    } catch (cause) {
      // The character may have begun in the part before.
      const text = Buffer.concat([begun, part]).toString("utf8");
      line += text.split("\uFFFD", 1)[0]!.split("\n").length - 1;
      throw refuse(cause);
    }
    for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) line++;
    begun = part.subarray(part.length - unfinished(part));
    yield part;
  }
  try {
    decoder.decode();
  } catch (cause) {
    throw refuse(cause);
  }
}

/** How many bytes at the end are of a character that goes on after it. */
function unfinished(part: Buffer): number {
  for (let n = 1; n <= Math.min(3, part.length); n++) {
    const byte = part[part.length - n]!;
    if (byte >= 0xc0) return n < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? n : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

async function* parts(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += partSize) yield chunk.subarray(at, at + partSize);
}
