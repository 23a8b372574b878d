import { parseArgs } from "node:util";
import { type Language, languageSchema } from "@/lib/contracts/profile";
import { StartupError } from "@/lib/server/db/startup-error";

const usage = `npm run eval -- DIR [options]
npm run eval -- --texts [DIR] [options]
  DIR              a folder with customers.csv, products.csv, purchases.csv, events.csv, whichever there are
  --json FILE      write the report as JSON too
  --task NAME      only the tasks whose name begins so; may be given several times
  --texts          how the words of the profiles read, of the demo retailer where no DIR is given
  --language CODE  with --texts: en (the default) or pt-BR`;

export type EvaluationArguments =
  | { kind: "analysis"; folder: string; json: string | undefined; tasks: string[] }
  | { kind: "texts"; folder: string | undefined; json: string | undefined; language: Language };

/** Reads the command line. Throws StartupError naming what is wrong with it. */
export function evaluationArguments(given: string[]): EvaluationArguments {
  const options = {
    json: { type: "string" },
    task: { type: "string", multiple: true },
    texts: { type: "boolean" },
    language: { type: "string" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
    const { json, task, texts, language } = values;
    const [folder, ...more] = positionals;
    if (more.length > 0) throw new Error("Name one folder.");
    if (texts) {
      if (task) throw new Error("--task goes without --texts.");
      return { kind: "texts", folder, json, language: readLanguage(language) };
    }
    if (!folder) throw new Error("Name one folder.");
    if (language) throw new Error("--language goes with --texts only.");
    return { kind: "analysis", folder, json, tasks: task ?? [] };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}

function readLanguage(given = "en"): Language {
  const { success, data } = languageSchema.safeParse(given);
  if (!success) throw new Error(`"${given}" is no language of profiles: ${languageSchema.options.join(" or ")}.`);
  return data;
}
