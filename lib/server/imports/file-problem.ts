import "server-only";

/** A file that cannot be read as a whole: nothing of it is kept. Row 0 = the file, column "" = no one column. */
export class FileProblem extends Error {
  readonly row: number;
  readonly column: string;
  readonly fix: string;

  constructor(problem: string, fix: string, place: { row?: number; column?: string; cause?: unknown } = {}) {
    super(problem, { cause: place.cause });
    this.name = "FileProblem";
    this.row = place.row ?? 0;
    this.column = place.column ?? "";
    this.fix = fix;
  }
}
