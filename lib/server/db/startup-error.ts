import "server-only";

/** Something outside the program stops it from starting; the message is one sentence that says what and what to do. */
export class StartupError extends Error {
  constructor(sentence: string, options?: { cause?: unknown }) {
    super(sentence, options);
    this.name = "StartupError";
  }
}
