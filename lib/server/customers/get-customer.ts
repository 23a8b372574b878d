import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Customer } from "@/lib/contracts/customer";
import { countWithin, findCustomer } from "@/lib/server/customers/customer-store";

/** One customer; null when there is none by this id that the actor may see. */
export async function getCustomer(actor: Actor, id: string): Promise<Customer | null> {
  // PostgreSQL stores no NUL, and a page's address can hold one.
  if (id.includes("\0")) return null;
  return findCustomer(id, actor.stores);
}

/** How many customers the actor may see. */
export async function countCustomers(actor: Actor): Promise<number> {
  return countWithin(actor.stores);
}
