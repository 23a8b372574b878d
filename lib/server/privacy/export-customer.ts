import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { type CustomerExport, customerExportSchema } from "@/lib/contracts/customer-export";
import { noSuchCustomer } from "@/lib/server/customers/require-customer";
import { readEverything } from "@/lib/server/privacy/export-store";

/**
 * Everything held about one person: what was given, recorded and inferred, by every version, undone corrections and the
 * audit included. Of a customer who refused profiling too: what was written before is still held. Throws not_found for a
 * customer the actor may not see.
 */
export async function exportCustomer(actor: Actor, id: string): Promise<CustomerExport> {
  const held = await readEverything(actor, id);
  if (!held) throw noSuchCustomer();
  return customerExportSchema.parse(held);
}
