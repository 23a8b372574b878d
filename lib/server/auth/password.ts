import "server-only";
import { hash, verify } from "@node-rs/argon2";
import pLimit from "p-limit";

/** argon2id, the package's default algorithm: 64 MiB, 3 passes, 1 lane. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

/** Hashes at once: at 64 MiB each, a burst of sign-ins must not eat the machine. */
const atOnce = 4;
const inTurn = pLimit(atOnce);

/** The argon2id hash of a password, with its salt and cost, as PHC text. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

let dummy: Promise<string> | undefined;

/**
 * Whether the password is the one hashed. Without a hash (unknown account) it does the same work against a dummy and
 * answers false, so that the time tells nobody which accounts exist.
 */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  dummy ??= hashPassword("no account has this password");
  const against = passwordHash ?? (await dummy);
  const right = await inTurn(() => verify(against, password));
  return right && passwordHash !== null;
}
