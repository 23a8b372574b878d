import type { Problem } from "@/lib/contracts/problem";

/** What every failed call throws in the browser: the server's problem, or the reason why none came. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** Seconds to wait, when the server said so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** The problem of an answer that is none: `detail` says in words what came instead. */
export function unreadable(status: number, requestId: string | null, detail: string): Problem {
  return {
    type: "about:blank",
    title: "The answer could not be read",
    status,
    detail,
    code: "internal",
    request_id: requestId ?? "",
  };
}

/** Nothing came back: what is thrown for a call, or for code to be loaded. */
export function noAnswer(): ProblemError {
  return new ProblemError(unreadable(0, null, "The server did not answer. Check the connection and try again."));
}

/** The words for a person: the server's sentence, or a plain one for anything unforeseen. */
export function errorWords(error: unknown): { text: string; requestId: string | null } {
  if (error instanceof ProblemError)
    return { text: error.problem.detail || error.problem.title, requestId: error.problem.request_id || null };
  return { text: "Something went wrong in this page. Try again.", requestId: null };
}
