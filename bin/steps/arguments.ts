import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { StartupError } from "@/lib/server/db/startup-error";

export type Arguments = { port: number; data: string | undefined; fresh: boolean };

export const usage = `npm run demo [-- options]
  --data DIR   start with the CSV files of a folder instead of the demo retailer
  --fresh      begin again: forget what our own database holds of this demo
  --port N     serve on another port than 3000 (or PORT in the environment)
  DATABASE_URL in the environment: use that PostgreSQL server's database instead of our own`;

/** Reads the command line. Throws StartupError naming what is wrong with it. */
export function readArguments(given: string[], environment: NodeJS.ProcessEnv): Arguments | "help" {
  let values: { data?: string; port?: string; fresh?: boolean; help?: boolean };
  try {
    const text = { type: "string" } as const;
    const flag = { type: "boolean" } as const;
    const options = { data: text, port: text, fresh: flag, help: { ...flag, short: "h" } } as const;
    values = parseArgs({ args: given, options }).values;
  } catch (error) {
    throw new StartupError(`${(error as Error).message.split(".")[0]}.\n${usage}`, { cause: error });
  }
  if (values.help) return "help";
  const port = values.port ?? environment.PORT ?? "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new StartupError(`--port ${port} is not a port: give a number from 1 to 65535.`);
  if (values.fresh && environment.DATABASE_URL)
    throw new StartupError(
      "--fresh empties only our own database, never the one of DATABASE_URL: empty that one yourself.",
    );
  // npm runs us in the checkout; the folder is meant from where the person stands.
  const data = values.data === undefined ? undefined : folder(resolve(environment.INIT_CWD ?? ".", values.data));
  return { port: Number(port), data, fresh: values.fresh ?? false };
}

function folder(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new StartupError(`--data ${path} is not a folder.`);
  return realpathSync(path);
}
