import "server-only";

/** What makes a row none: of one of its cells, or of all of it (column ""). */
export type RowProblem = { column: string; value: string | null; problem: string; fix: string };

/** A row as read: its line in the file (a header is line 1), and its cells, or why it is no row. */
export type SourceRow =
  | { line: number; cells: Record<string, string> }
  // Whose row it is, where that can be read: of an erased customer not even a bad value is kept.
  | { line: number; problems: RowProblem[]; customerId?: string };

/**
 * A file's columns and rows, read as they are asked for; `close` gives the file up, read to its end or not. A file
 * without a header (JSON Lines) has no columns at first: they are added as its rows name them.
 */
export type SourceTable = { columns: string[]; rows: AsyncIterable<SourceRow>; close: () => Promise<void> };

export type RowInput = Iterable<Record<string, string>> | AsyncIterable<Record<string, string>>;

/** Rows that are already records (the demo retailer's), as if they had been lines of a file below a header. */
export async function tableOfRows(input: RowInput): Promise<SourceTable> {
  const iterator = Symbol.asyncIterator in input ? input[Symbol.asyncIterator]() : input[Symbol.iterator]();
  const first = await iterator.next();
  async function* rows(): AsyncGenerator<SourceRow> {
    let line = 2;
    for (let next = first; !next.done; next = await iterator.next()) yield { line: line++, cells: next.value };
  }
  const close = async () => void (await iterator.return?.());
  return { columns: first.done ? [] : Object.keys(first.value), rows: rows(), close };
}
