import { parseArgs } from "node:util";
import { StartupError } from "@/lib/server/db/startup-error";

const usage = `npm run eval -- DIR [options]
  DIR          a folder with customers.csv, products.csv, purchases.csv, events.csv, whichever there are
  --json FILE  write the report as JSON too
  --task NAME  only the tasks whose name begins so; may be given several times`;

export type EvaluationArguments = { folder: string; json: string | undefined; tasks: string[] };

/** Reads the command line. Throws StartupError naming what is wrong with it. */
export function evaluationArguments(given: string[]): EvaluationArguments {
  const options = { json: { type: "string" }, task: { type: "string", multiple: true } } as const;
  try {
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
    const [folder, ...more] = positionals;
    if (!folder || more.length > 0) throw new Error("Name one folder.");
    return { folder, json: values.json, tasks: values.task ?? [] };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}
