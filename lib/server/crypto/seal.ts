import "server-only";
import { hkdfSync } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";
import { env } from "@/lib/server/env";

const alg = "A256GCMKW";
const enc = "A256GCM";

let cached: { secret: string; key: Uint8Array } | undefined;

/** The key that wraps each record's own: from the environment, never from the database. */
function wrappingKey(): Uint8Array {
  const secret = env().ENCRYPTION_SECRET ?? env().NEXTAUTH_SECRET;
  if (cached?.secret !== secret)
    cached = { secret, key: new Uint8Array(hkdfSync("sha256", secret, "", "fashion-ai-profiling sealed values", 32)) };
  return cached.key;
}

/**
 * Encrypts a text for the database with a key of its own (AES-256-GCM, that key wrapped by the environment's), bound to
 * its `place`, "table/row/column": copied elsewhere it does not open.
 */
export async function seal(text: string, place: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg, enc, place })
    .encrypt(wrappingKey());
}

/** The text that was sealed for this place. Throws when it was sealed for another, by another key, or was changed. */
export async function unseal(sealed: string, place: string): Promise<string> {
  const only = { keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: [enc] };
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, wrappingKey(), only);
  if (protectedHeader.place !== place) throw new Error("A sealed value was found in another place than its own.");
  return new TextDecoder().decode(plaintext);
}
