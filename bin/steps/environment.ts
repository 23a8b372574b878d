import { keptSecret } from "./secret";

/** Completes this process's environment for lib/server, and returns it for child processes. */
export function completeEnvironment(home: string, database: string, web?: string): NodeJS.ProcessEnv {
  process.env.DATABASE_URL = database;
  process.env.NEXTAUTH_SECRET ??= keptSecret(home, "session-secret");
  if (web) process.env.NEXTAUTH_URL = web;
  process.env.LOG_LEVEL ??= "warn";
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
}
