import "server-only";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { CsvError, parse } from "csv-parse";
import { FileProblem } from "@/lib/server/imports/file-problem";
import type { SourceRow, SourceTable } from "@/lib/server/imports/source-table";

/** A longer record is a quote that was never closed, or an attack on memory. */
const maxRecordSize = 1_000_000;

const save = 'save it as "CSV UTF-8" and import it again';

/**
 * Opens a CSV file and reads its header; rows stream from it in bounded memory. Takes a byte order mark, CRLF, quoted
 * cells, and "," ";" or tab between cells. Throws FileProblem when it is no such file: empty, an archive, another
 * encoding than UTF-8, a column twice. A row of another length than the header is given out as a problem.
 */
export async function openCsv(path: string): Promise<SourceTable> {
  const records = recordsOf(path, delimiterOf(await headOf(path)));
  const close = async () => void (await records.return(undefined));
  try {
    const header = await records.next();
    if (header.done) throw new FileProblem("is empty", "the first line must name the columns");
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
      else yield { line, ...wrongLength(record.cells, columns) };
    }
  } catch (error) {
    // The rows above are good ones; where the record that never ends does end, nobody can tell.
    const problem = unreadable(error);
    if (!(error instanceof CsvError) || !(problem instanceof FileProblem)) throw error;
    const fix = `${problem.fix}; nothing from this row on was read`;
    yield { line: before.lines + 1, value: null, problem: problem.message, fix };
  }
}

/** The parser's records, chunk by chunk: read from its stream, those before an error would be lost. */
async function* recordsOf(path: string, delimiter: string): AsyncGenerator<CsvRecord> {
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
    for await (const chunk of utf8(path)) {
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

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The separator that the header has most of; throws for what is not text. */
function delimiterOf(head: Buffer): string {
  if (head.length === 0) throw new FileProblem("is empty", "the first line must name the columns");
  if (head[0] === 0x1f && head[1] === 0x8b) throw new FileProblem("is a gzip archive", "unpack it first");
  if (head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004")))
    throw new FileProblem("is a ZIP archive or an Excel workbook", `unpack it, or ${save}`);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    throw new FileProblem("is written in UTF-16", save);
  const header = head.toString("latin1").split(/[\r\n]/, 1)[0]!;
  const count = (delimiter: string) => header.split(delimiter).length;
  return [";", "\t"].find((delimiter) => count(delimiter) > count(",")) ?? ",";
}

/** The file's bytes, checked on the way: bytes that are not UTF-8 stop it with the line they are in. */
async function* utf8(path: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  const refuse = (cause: unknown) => new FileProblem("is not written in UTF-8", save, { row: line, cause });
  for await (const chunk of createReadStream(path, { highWaterMark: 16_384 }) as AsyncIterable<Buffer>) {
    try {
      decoder.decode(chunk, { stream: true });
    } catch (cause) {
      line += chunk.toString("utf8").split("\uFFFD", 1)[0]!.split("\n").length - 1;
      throw refuse(cause);
    }
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) line++;
    yield chunk;
  }
  try {
    decoder.decode();
  } catch (cause) {
    throw refuse(cause);
  }
}
