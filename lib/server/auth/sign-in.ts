import "server-only";
import { credentialsSchema, signInError } from "@/lib/contracts/sign-in";
import { startSession } from "@/lib/server/auth/session-store";
import { beginAttempt, forgiveAttempt } from "@/lib/server/auth/sign-in-throttle";
import { findUserByPassword } from "@/lib/server/auth/user-store";

export type SignIn = { sessionId: string } | { error: string };

/**
 * Checks email and password, throttled per account and network, and starts a session. Known and unknown accounts,
 * disabled ones too, get the same answer after the same work.
 */
export async function signIn(credentials: unknown, network: string): Promise<SignIn> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return { error: signInError.wrong };
  const { email, password } = parsed.data;
  const attempt = await beginAttempt(email, network);
  if ("waitMinutes" in attempt) return { error: signInError.throttled(attempt.waitMinutes) };
  const userId = await findUserByPassword(email, password);
  if (!userId) return { error: signInError.wrong };
  await forgiveAttempt(attempt.id);
  return { sessionId: await startSession(userId) };
}
