import "server-only";
import { parsePartialJson } from "ai";
import { type Statement, statementSchema } from "@/lib/contracts/draft";

/**
 * The statements of an answer, whoever kept to what: `{"elements": [...]}` as asked, under another name, or a bare list; with
 * a fence or a sentence around it; broken off, without the one that it broke off in. What is no statement is left out.
 */
export async function readStatements(text: string): Promise<Statement[]> {
  const begins = text.search(/[[{]/);
  if (begins === -1) return [];
  const ends = Math.max(text.lastIndexOf("]"), text.lastIndexOf("}"));
  const closed = await parsePartialJson(text.slice(begins, ends + 1));
  if (closed.state === "successful-parse") return listIn(closed.value).flatMap(toStatement);
  const { value } = await parsePartialJson(text.slice(begins));
  return listIn(value).slice(0, -1).flatMap(toStatement);
}

const listIn = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : (Object.values((value ?? {}) as object).find(Array.isArray) ?? []);

const toStatement = (item: unknown): Statement[] => {
  const { data } = statementSchema.safeParse(item);
  return data ? [data] : [];
};
