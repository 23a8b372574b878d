import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Customer } from "@/lib/contracts/customer";
import { findRecord } from "@/lib/server/customers/record-store";
import { noSuchCustomer, requireCustomer } from "@/lib/server/customers/require-customer";
import { etagOf } from "@/lib/server/http/answer";

/**
 * One customer, and the tag of their own record: not of what changes by itself (counts, the profile's head). Throws
 * not_found, the same for an unknown id and for another store's customer.
 */
export async function readCustomer(actor: Actor, id: string): Promise<{ customer: Customer; etag: string }> {
  // The tag is read first: were the record changed in between, the tag would be the older one, and a change sent with it
  // would be refused. The other way round, it would overwrite what its sender has not seen.
  const record = id.includes("\0") ? null : await findRecord(id, actor.stores);
  if (!record) throw noSuchCustomer();
  return { etag: etagOf(record), customer: await requireCustomer(actor, id) };
}
