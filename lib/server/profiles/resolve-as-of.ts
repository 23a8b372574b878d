import "server-only";
import type { Day } from "@/lib/contracts/profile";
import { AppError } from "@/lib/server/app-error";
import { dateIn, today, type Workspace } from "@/lib/server/workspace/workspace-store";

/**
 * The day to write for, in the retailer's time zone: a date as it is, a date-time reduced to its date there, today when
 * nothing is asked. `present` is false for a past day. Throws invalid for a day to come.
 */
export async function resolveAsOf(
  workspace: Workspace,
  given: string | undefined,
): Promise<{ asOf: Day; present: boolean }> {
  const now = await today(workspace);
  if (given === undefined) return { asOf: now, present: true };
  const asOf = given.length === 10 ? given : await dateIn(workspace, given);
  if (asOf > now)
    throw new AppError("invalid", `as_of ${asOf} is in the future: today is ${now}.`, {
      errors: [{ pointer: "/as_of", message: `must not be later than ${now}` }],
    });
  return { asOf, present: asOf === now };
}
