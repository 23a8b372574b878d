import "server-only";
import { env } from "@/lib/server/env";

/** Ends the program, naming what is wrong, when the environment is not valid: at the start, not at each request. */
export function requireEnv(): void {
  try {
    env();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
