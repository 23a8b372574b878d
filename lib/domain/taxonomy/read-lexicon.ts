import { z } from "zod";

const languages = ["en", "pt", "es"] as const;
export type Language = (typeof languages)[number];

const term = z.string().trim().min(1);
const list = z.array(term);

/** Terms of one meaning in each language, in the singular; plurals are derived, accents do not matter. */
export const termsSchema = z.object({ en: list.optional(), pt: list.optional(), es: list.optional() });
export type Words = z.infer<typeof termsSchema>;

/** A file's first field says what it holds and how to extend it. */
export const aboutSchema = z.string().min(1);

/** Single words per language that one rule treats alike, read into one set whatever the language. */
export const wordSetSchema = z
  .strictObject({ en: list, pt: list, es: list })
  .transform((words): ReadonlySet<string> => new Set(languages.flatMap((language) => words[language])));

/** The content of a lexicon file, checked; throws an error that names the file and the place of every mistake in it. */
export function readLexicon<T>(file: string, schema: z.ZodType<T>, content: unknown): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const mistakes = result.error.issues.map((issue) => `${z.core.toDotPath(issue.path)}: ${issue.message}`);
  throw new Error(`lexicon/${file}: ${mistakes.join("; ")}`);
}
