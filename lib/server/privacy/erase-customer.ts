import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { AppError } from "@/lib/server/app-error";
import { noSuchCustomer } from "@/lib/server/customers/require-customer";
import { isLockTimeout } from "@/lib/server/db/lock-timeout";
import { eraseRecords } from "@/lib/server/privacy/erase-store";
import { sendSoon } from "@/lib/server/webhooks/send-soon";

/**
 * Erases a customer and everything derived, for good: what is left is a hash of the id, by which files and requests that
 * would bring them back are refused. Erased already is erased. Throws not_found for a customer the actor may not see, and
 * conflict while an import or another writer does not let go.
 */
export async function eraseCustomer(actor: Actor, id: string): Promise<void> {
  const { found, told } = await eraseRecords(actor, id).catch((error: unknown) => {
    if (!isLockTimeout(error)) throw error;
    throw new AppError(
      "conflict",
      "An import is running, or the customer is being written to. Send it again when that is done.",
      {
        cause: error,
        headers: { "retry-after": "30" },
      },
    );
  });
  if (!found) throw noSuchCustomer();
  await sendSoon(told);
}
