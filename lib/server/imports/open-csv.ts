import "server-only";
import { CsvError, parse } from "csv-parse";
import type { ByteSource } from "@/lib/server/imports/byte-source";
import { FileProblem } from "@/lib/server/imports/file-problem";
import type { SourceRow, SourceTable } from "@/lib/server/imports/source-table";
import { requireText, utf8 } from "@/lib/server/imports/text-bytes";

/** A longer record is a quote that was never closed, or an attack on memory. */
const maxRecordSize = 1_000_000;

const firstLine = "the first line must name the columns";
const save = 'save it as "CSV UTF-8" and import it again';

/**
 * Opens a CSV file and reads its header; rows stream from it in bounded memory. Takes a byte order mark, CRLF, quoted
 * cells, and "," ";" or tab between cells. Throws FileProblem when it is no such file: empty, an archive, another
 * encoding than UTF-8, a column twice. A row of another length than the header is given out as a problem.
 */
export async function openCsv(source: ByteSource): Promise<SourceTable> {
  const head = await source.head();
  requireText(head, { empty: firstLine, save });
  const records = recordsOf(source, delimiterOf(head));
  const close = async () => void (await records.return(undefined));
  try {
    const header = await records.next();
    if (header.done) throw new FileProblem("is empty", firstLine);
    const columns = header.value.cells.map((name) => name.trim().toLowerCase());
    const twice = columns.find((name, index) => name !== "" && columns.indexOf(name) !== index);
    if (twice) throw new FileProblem("names a column twice", "keep one of the two", { row: 1, column: twice });
    return { columns: columns.filter((name) => name !== ""), rows: rows(records, columns, header.value), close };
  } catch (error) {
    await close();
    throw unreadable(error);
  }
}

/** A record, the line it ends in, and the blank lines above that end. */
type CsvRecord = { cells: string[]; lines: number; blank: number };

async function* rows(
  records: AsyncGenerator<CsvRecord>,
  columns: string[],
  header: CsvRecord,
): AsyncGenerator<SourceRow> {
  let before = header;
  try {
    for await (const record of records) {
      // A cell may span lines: a record begins below the end of the one before, and below the blank lines between.
      const line = before.lines + 1 + record.blank - before.blank;
      before = record;
      if (record.cells.length === columns.length) yield { line, cells: cellsOf(columns, record.cells) };
      else yield { line, problems: [wrongLength(record.cells, columns)] };
    }
  } catch (error) {
    // The rows above are good ones; where the record that never ends does end, nobody can tell.
    const problem = unreadable(error);
    if (!(error instanceof CsvError) || !(problem instanceof FileProblem)) throw error;
    const fix = `${problem.fix}; nothing from this row on was read`;
    yield { line: before.lines + 1, problems: [{ column: "", value: null, problem: problem.message, fix }] };
  }
}

/** The parser's records, chunk by chunk: read from its stream, those before an error would be lost. */
async function* recordsOf(source: ByteSource, delimiter: string): AsyncGenerator<CsvRecord> {
  let found: CsvRecord[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: maxRecordSize,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines, empty_lines }) => {
      found.push({ cells, lines, blank: empty_lines });
      return null;
    },
  });
  let failure: Error | null | undefined;
  const settled = new Promise<void>((resolve) => {
    parser.once("close", resolve).on("error", (error: Error) => {
      failure = error;
    });
  });
  parser.resume();
  try {
    for await (const chunk of utf8(source.stream(), save)) {
      await new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
      yield* take();
      if (failure) throw failure;
    }
    parser.end();
    await settled;
    yield* take();
    if (failure) throw failure;
  } finally {
    parser.destroy();
  }

  function take(): CsvRecord[] {
    const taken = found;
    found = [];
    return taken;
  }
}

function cellsOf(columns: string[], record: string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (let i = 0; i < columns.length; i++) cells[columns[i]!] = record[i]!;
  return cells;
}

function wrongLength(record: string[], columns: string[]) {
  return {
    column: "",
    value: record.join(",").slice(0, 200),
    problem: `has ${record.length} cells where the header has ${columns.length}`,
    fix: "put quotes around values that contain the separator, and leave no cell out",
  };
}

function unreadable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE")
    return new FileProblem(
      error.code === "CSV_QUOTE_NOT_CLOSED" ? "has a quote that is never closed" : "is longer than a million bytes",
      'close the quote; a quote inside a quoted cell is written twice: ""',
      { cause: error },
    );
  return new FileProblem(`is not CSV: ${error.message}`, save, { cause: error });
}

/** The separator that the header has most of. */
function delimiterOf(head: Buffer): string {
  const header = head.toString("latin1").split(/[\r\n]/, 1)[0]!;
  const count = (delimiter: string) => header.split(delimiter).length;
  return [";", "\t"].find((delimiter) => count(delimiter) > count(",")) ?? ",";
}
