import "server-only";
import type { Day } from "@/lib/contracts/day";
import { AppError } from "@/lib/server/app-error";
import { dateIn, today, type Workspace } from "@/lib/server/workspace/workspace-store";

/** No import takes an older day, and PostgreSQL has no year 0. */
const earliest = "1800-01-01";

/**
 * The day to write for, in the retailer's time zone: a date as it is, a date-time reduced to its date there, today when
 * nothing is asked. `present` is false for a past day. Throws invalid for a day to come, and for one before 1800.
 */
export async function resolveAsOf(
  workspace: Workspace,
  given: string | undefined,
): Promise<{ asOf: Day; present: boolean }> {
  const now = await today(workspace);
  if (given === undefined) return { asOf: now, present: true };
  // In UTC, for PostgreSQL reads no offset beyond 15 hours. Years of more than four digits have a sign, which sorts first.
  const moment = given.length === 10 ? given : new Date(given).toISOString();
  if (moment < earliest)
    throw new AppError("invalid", `as_of ${given} is not a day between ${earliest} and today, ${now}.`, {
      errors: [{ pointer: "/as_of", message: `must be a day between ${earliest} and ${now}` }],
    });
  const asOf = given.length === 10 ? given : await dateIn(workspace, moment);
  if (asOf > now)
    throw new AppError("invalid", `as_of ${asOf} is in the future: today is ${now}.`, {
      errors: [{ pointer: "/as_of", message: `must not be later than ${now}` }],
    });
  return { asOf, present: asOf === now };
}
