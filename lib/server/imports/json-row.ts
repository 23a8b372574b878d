import "server-only";
import { listColumns } from "@/lib/contracts/import";
import { memberNames } from "@/lib/server/imports/json-members";
import type { RowProblem } from "@/lib/server/imports/source-table";

type JsonRow = { columns: string[]; cells: Record<string, string>; problems: RowProblem[] };

const shown = 200;
const likeThis = 'write the row as one object, like {"customer_id": "1"}';

/**
 * Reads a line of JSON Lines as a row: its members are cells, as a CSV file would have them. Those that are not `known`
 * are only named. Numbers stay as they are written, for an id of twenty digits and an amount of money both lose by
 * becoming floating point.
 */
export function jsonRow(line: string, known: ReadonlySet<string>): JsonRow {
  const row: JsonRow = { columns: [], cells: {}, problems: [] };
  const refuse = (problem: string, fix: string) => {
    row.problems.push({ column: "", value: line.slice(0, shown).toWellFormed(), problem, fix });
    return row;
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(line, asWritten);
  } catch {
    return refuse("is not JSON", likeThis);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    return refuse("is not a JSON object", likeThis);
  for (const [name, value] of Object.entries(parsed)) {
    const column = columnOf(name);
    if (column !== "") row.columns.push(column);
    if (!known.has(column)) continue;
    const cell = cellOf(column, value);
    if (typeof cell === "string") row.cells[column] = cell;
    else row.problems.push({ column, value: textOf(value), ...cell });
  }
  for (const column of repeated(memberNames(line).map(columnOf), known))
    row.problems.push({ column, value: null, problem: "is given twice", fix: "keep one of the two" });
  return row;
}

/** Names are compared as those of a CSV file's header are. */
const columnOf = (name: string) => name.trim().toLowerCase().slice(0, shown).toWellFormed();

function repeated(names: string[], known: ReadonlySet<string>): Set<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => known.has(name) && seen.size === seen.add(name).size));
}

/** TypeScript's types do not know the third argument yet. */
const asWritten = ((_: string, value: unknown, context: { source?: string }) =>
  typeof value === "number" ? (context.source ?? String(value)) : value) as (key: string, value: unknown) => unknown;

type Wrong = Pick<RowProblem, "problem" | "fix">;

function cellOf(column: string, value: unknown): string | Wrong {
  if (value === null) return "";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string")
    return value.isWellFormed() ? value : { problem: "holds half of a character", fix: "write it again in UTF-8" };
  if (!Array.isArray(value)) return { problem: "is an object", fix: "write text, a number, true, false or null" };
  if (!listColumns.has(column)) return { problem: "is a list", fix: "write one value: text, a number, true or false" };
  if (!value.every((entry) => typeof entry === "string" && entry.isWellFormed() && !/[|;,]/.test(entry)))
    return { problem: "is not a list of texts", fix: 'write texts without | ; and , in it, like ["S", "M"]' };
  return value.join("|");
}

const textOf = (value: unknown) =>
  (typeof value === "string" ? value : JSON.stringify(value)).slice(0, shown).toWellFormed();
