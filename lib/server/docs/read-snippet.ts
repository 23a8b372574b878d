import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const folder = join(/* turbopackIgnore: true */ process.cwd(), "docs/quick-start");

const languages = [
  { language: "curl", extension: "sh" },
  { language: "JavaScript", extension: "mjs" },
  { language: "Python", extension: "py" },
] as const;

export type Snippet = { language: (typeof languages)[number]["language"]; file: string; code: string };

/** A program of the documentation in each language: the very files that the browser tests run. Throws when one is missing. */
export async function readSnippet(name: string): Promise<Snippet[]> {
  return Promise.all(
    languages.map(async ({ language, extension }) => {
      const file = `${name}.${extension}`;
      return { language, file, code: await readFile(join(folder, file), "utf8") };
    }),
  );
}
