// npm run token -- --name NAME --role admin|marketer|salesperson [--store ID] [--scope NAME] [--per-minute N]: prints a new API
// token, once. Without --scope it may do all that its role may.
import { parseArgs } from "node:util";
import type { Actor } from "@/lib/contracts/actor";
import { createTokenSchema } from "@/lib/contracts/token";
import { AppError } from "@/lib/server/app-error";
import { createToken } from "@/lib/server/auth/tokens";
import { disconnect } from "@/lib/server/db/client";

const usage =
  "Usage: npm run token -- --name NAME --role admin|marketer|salesperson [--store ID ...] [--scope NAME ...] [--per-minute N]";
/** Options that are named otherwise than the members they fill. */
const options: Record<string, string> = { stores: "store", scopes: "scope", requests_per_minute: "per-minute" };
const operator: Actor = { kind: "command", id: "token", name: "npm run token", role: "admin", stores: null };

try {
  const { values } = parseArgs({
    options: {
      name: { type: "string" },
      role: { type: "string" },
      store: { type: "string", multiple: true },
      scope: { type: "string", multiple: true },
      "per-minute": { type: "string" },
    },
  });
  const { name, role, store: stores, scope: scopes, "per-minute": perMinute } = values;
  const requests_per_minute = perMinute === undefined ? undefined : Number(perMinute);
  const input = createTokenSchema.safeParse({ name, role, stores, scopes, requests_per_minute });
  if (!input.success) {
    const wrong = input.error.issues.map(
      (issue) => `  --${options[String(issue.path[0])] ?? String(issue.path[0])}: ${issue.message}`,
    );
    throw new AppError("invalid", `${usage}\n${wrong.join("\n")}`);
  }
  const { token } = await createToken(operator, input.data);
  console.log(token);
} catch (error) {
  // A slip of the person who types is a sentence; anything else is a failure with its stack.
  if (error instanceof AppError) console.error(error.message);
  else if (error instanceof TypeError && "code" in error) console.error(`${error.message}\n${usage}`);
  else throw error;
  process.exitCode = 1;
} finally {
  await disconnect();
}
