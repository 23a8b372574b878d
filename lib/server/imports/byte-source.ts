import "server-only";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** A file's bytes: its first 64 kB, and all of them, from the start each time they are asked for. */
export type ByteSource = { head: () => Promise<Buffer>; stream: () => AsyncIterable<Buffer> };

export const headSize = 65_536;

/** The bytes of a file on this machine. */
export function fileBytes(path: string): ByteSource {
  return { head: () => readHead(path), stream: () => createReadStream(path) };
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
