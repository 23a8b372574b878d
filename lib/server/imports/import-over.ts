import "server-only";

/** Thrown where an import is worked on that is not to be finished here: it was cancelled, or another worker has it. */
export class ImportOver extends Error {
  constructor() {
    super("The import is over, or in other hands.");
    this.name = "ImportOver";
  }
}
