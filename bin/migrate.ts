// npm run migrate: brings the database of DATABASE_URL up to date. The demo and the tests do it themselves.
import { migrate } from "@/lib/server/db/migrate";
import { StartupError } from "@/lib/server/db/startup-error";
import { env } from "@/lib/server/env";

try {
  const applied = await migrate(env().DATABASE_URL);
  console.log(applied.length ? `Applied: ${applied.join(", ")}.` : "The database is up to date.");
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
