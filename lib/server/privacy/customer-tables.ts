import "server-only";
import type { CustomerExport } from "@/lib/contracts/customer-export";

type Held = { table: string; order: string; member: Exclude<keyof CustomerExport, "exported_at" | "customer"> };

/**
 * Every table with rows of a customer (a column customer_id): where the export shows them, and what erasing deletes, in
 * this order. A test fails when a table is missing here.
 */
export const customerTables = [
  { table: "idempotency_keys", member: "requests", order: "created_at, actor, key" },
  // With their deliveries and those deliveries' log.
  { table: "webhook_messages", member: "webhook_messages", order: "created_at, id" },
  { table: "generations", member: "generations", order: "created_at, id" },
  { table: "opportunities", member: "opportunities", order: "due_on, key" },
  { table: "corrections", member: "corrections", order: "created_at, id" },
  { table: "current_profiles", member: "current_profile", order: "version" },
  { table: "profiles", member: "profiles", order: "version" },
  { table: "appointments", member: "appointments", order: "starts_at, id" },
  { table: "notes", member: "notes", order: "created_at, id" },
  { table: "events", member: "events", order: "occurred_at, id" },
  // Shown with their orders.
  { table: "purchase_lines", member: "orders", order: "day, id" },
  { table: "orders", member: "orders", order: "purchased_at, id" },
  { table: "customer_identifiers", member: "identifiers", order: "kind, value" },
] as const satisfies Held[];
