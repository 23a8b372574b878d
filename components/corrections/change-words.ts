import { type ClaimChange, NotWritten } from "@/lib/client/corrections/use-change-claim";
import { errorWords, ProblemError } from "@/lib/client/http/problem-error";
import type { CorrectionAction } from "@/lib/contracts/correction";

const DONE: Record<CorrectionAction, string> = {
  correct: "Claim corrected. Later versions keep your words.",
  pin: "Claim pinned. Later versions keep it.",
  reject: "Claim rejected. Later versions leave it out.",
};

/** What each action has made of a claim. */
export const STANDING_WORDS: Record<CorrectionAction, string> = {
  correct: "Corrected",
  pin: "Pinned",
  reject: "Rejected",
};

/** What happened, for a toast. */
export function doneWords(change: ClaimChange): string {
  if ("set" in change) return DONE[change.set.action];
  return change.restore ? "Undone: it is as it was before." : "Undone: the records speak for themselves again.";
}

export type Failure = { title: string; text: string; requestId: string | null };

/** What went wrong, in words: nothing was kept, or only the new version is missing. */
export function failureWords(error: Error, change: ClaimChange): Failure {
  if (error instanceof NotWritten)
    return { title: "It is kept, but no new version was written.", ...errorWords(error.cause) };
  return { title: "set" in change ? "Nothing was changed." : "It was not undone.", ...errorWords(error) };
}

/** The same in one line, for a toast. */
export const failureLine = ({ title, text, requestId }: Failure): string =>
  [title, text, requestId && `Request ${requestId}`].filter(Boolean).join(" ");

/** What is wrong with the text or the reason, by field, when that is why it was refused. */
export function fieldErrors(error: Error | null): { text?: string; reason?: string } {
  if (!(error instanceof ProblemError) || error.problem.code !== "invalid") return {};
  const at = (pointer: string) => error.problem.errors?.find((found) => found.pointer === pointer) && error.message;
  return { text: at("/text"), reason: at("/reason") };
}
