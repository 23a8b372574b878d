import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import { scope } from "@/lib/server/customers/customer-sql";
import { pool } from "@/lib/server/db/client";

/** Customers within the stores who have this identifier, normalised; two are enough to know that it is not one. */
export async function findByIdentifier(
  stores: Actor["stores"],
  kind: "phone" | "email" | "document",
  value: string,
): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `select distinct c.id from customer_identifiers i join customers c on c.id = i.customer_id
     where i.kind = $1 and i.value = $2 and ${scope("$3")} limit 2`,
    [kind, value, stores],
  );
  return rows.map((row) => row.id);
}
