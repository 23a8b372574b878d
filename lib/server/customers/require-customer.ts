import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Customer } from "@/lib/contracts/customer";
import { AppError } from "@/lib/server/app-error";
import { getCustomer } from "@/lib/server/customers/get-customer";

/** The same for an unknown id and for another store's customer. */
export const noSuchCustomer = () => new AppError("not_found", "There is no such customer.");

/** One customer. Throws not_found, the same for an unknown id and for another store's customer. */
export async function requireCustomer(actor: Actor, id: string): Promise<Customer> {
  const customer = await getCustomer(actor, id);
  if (!customer) throw noSuchCustomer();
  return customer;
}
