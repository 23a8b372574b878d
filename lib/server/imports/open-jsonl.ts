import "server-only";
import { type ImportKind, importFiles } from "@/lib/contracts/import";
import type { ByteSource } from "@/lib/server/imports/byte-source";
import { FileProblem } from "@/lib/server/imports/file-problem";
import { jsonRow } from "@/lib/server/imports/json-row";
import type { SourceRow, SourceTable } from "@/lib/server/imports/source-table";
import { requireText, utf8 } from "@/lib/server/imports/text-bytes";

const maxLineSize = 1_000_000;
/** Names of columns are kept for the report; a file in which every row has others must not fill the memory. */
const maxColumns = 500;

const save = "save it as text in UTF-8 and import it again";
const lines = "write one JSON object a line";

/**
 * Opens a file of JSON Lines: an object a line, with the columns of the CSV file as members. Takes a byte order mark,
 * CRLF and blank lines. Throws FileProblem when it is no such file: empty, packed, another encoding than UTF-8, one
 * array. A line that is no such object is given out as a problem; one that is too long ends the reading with one.
 */
export async function openJsonl(source: ByteSource, kind: ImportKind): Promise<SourceTable> {
  const head = await source.head();
  requireText(head, { empty: lines, save });
  if (head.toString("utf8").trimStart().startsWith("["))
    throw new FileProblem("is a JSON array", `${lines}, without brackets around them and commas between them`);
  const columns: string[] = [];
  const rows = rowsOf(source, columns, new Set(Object.keys(importFiles[kind].schema.shape)));
  return { columns, rows, close: async () => void (await rows.return(undefined)) };
}

async function* rowsOf(source: ByteSource, columns: string[], known: ReadonlySet<string>): AsyncGenerator<SourceRow> {
  const seen = new Set<string>();
  let empty = true;
  for await (const { line, text } of linesOf(utf8(source.stream(), save))) {
    if (text === "") continue;
    empty = false;
    if (text === null) {
      yield { line, problems: [tooLong] };
      return;
    }
    const row = jsonRow(text, known);
    for (const column of row.columns) {
      if (seen.has(column) || seen.size >= maxColumns) continue;
      seen.add(column);
      columns.push(column);
    }
    yield row.problems.length > 0
      ? { line, problems: row.problems, customerId: row.cells.customer_id }
      : { line, cells: row.cells };
  }
  if (empty) throw new FileProblem("is empty", lines);
}

const tooLong = {
  column: "",
  value: null,
  problem: "is longer than a million bytes",
  fix: `${lines}; nothing from this row on was read`,
};

/** The lines, without what surrounds their text (a byte order mark too); null of one that is too long to be held. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<{ line: number; text: string | null }> {
  let line = 1;
  let held: Buffer[] = [];
  let size = 0;
  const take = () => {
    const text = size > maxLineSize ? null : Buffer.concat(held).toString("utf8").trim();
    held = [];
    size = 0;
    return { line: line++, text };
  };
  for await (const part of bytes) {
    let from = 0;
    for (let end = part.indexOf(10); end !== -1; end = part.indexOf(10, from)) {
      held.push(part.subarray(from, end));
      size += end - from;
      from = end + 1;
      yield take();
    }
    held.push(part.subarray(from));
    size += part.length - from;
    if (size > maxLineSize) yield take();
  }
  if (size > 0) yield take();
}
