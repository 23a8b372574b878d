import "server-only";
import { parsePartialJson } from "ai";
import { type Statement, statementSchema } from "@/lib/contracts/draft";

/** What may be missing after a statement that is whole: nothing, the end of the list and of what holds it, or of a bare list. */
const endings = ["", "]}", "]"];

/**
 * The whole statements of an answer or of its beginning, whoever kept to what: `{"elements": [...]}` as asked, under another
 * name, or a bare list; with a fence or a sentence around it; broken off. What is no statement is left out, and so is one
 * that may still go on: the same text with more behind it gives the same statements and more.
 */
export async function readStatements(text: string): Promise<Statement[]> {
  const begins = text.search(/[[{]/);
  if (begins === -1) return [];
  const whole = text.slice(begins, text.lastIndexOf("}") + 1);
  const tail = text.slice(text.lastIndexOf("}") + 1).match(/^[\s\]]*/)?.[0] ?? "";
  for (const ending of [tail, ...endings]) {
    const { state, value } = await parsePartialJson(whole + ending);
    if (state === "successful-parse") return listIn(value).flatMap(toStatement);
  }
  const { value } = await parsePartialJson(text.slice(begins));
  return listIn(value).slice(0, -1).flatMap(toStatement);
}

const listIn = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : (Object.values((value ?? {}) as object).find(Array.isArray) ?? []);

const toStatement = (item: unknown): Statement[] => {
  const { data } = statementSchema.safeParse(item);
  return data ? [data] : [];
};
