import { z } from "zod";

export const credentialsSchema = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(200),
});

/** The error code of a failed sign-in: the same shape whether the account exists or not. */
export const signInError = {
  wrong: "wrong",
  unavailable: "unavailable",
  throttled: (minutes: number) => `throttled-${minutes}`,
};

/** What the sign-in page says for an error code from its URL or from `signIn`; null when there is no error. */
export function signInMessage(error: string | null | undefined): string | null {
  if (!error) return null;
  const minutes = Number(/^throttled-(\d{1,3})$/.exec(error)?.[1]);
  if (minutes) return `Too many failed sign-ins. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
  if (error === signInError.wrong) return "The email or the password is not right.";
  return "Signing in is not possible right now. Try again in a moment.";
}

/** Where to go after signing in: a path of ours, never another site. */
export function safeNext(next: string | null | undefined): string {
  return next && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) ? next : "/";
}
