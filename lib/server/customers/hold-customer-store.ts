import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { AppError } from "@/lib/server/app-error";
import { scope } from "@/lib/server/customers/customer-sql";
import type { Connection } from "@/lib/server/db/transaction";

/**
 * Keeps the customer from being erased until the transaction ends. Throws not_found, the same for an unknown id and for
 * another store's customer.
 */
export async function holdCustomer(connection: Connection, { stores }: Actor, customerId: string): Promise<void> {
  const { rowCount } = await connection.query(
    `select from customers c where c.id = $1 and ${scope("$2")} for key share`,
    [customerId, stores],
  );
  if (!rowCount) throw new AppError("not_found", "There is no such customer.");
}
