import "server-only";
import { z } from "zod";
import { customerPageSchema, customerQuerySchema } from "@/lib/contracts/customer";
import { operations } from "@/lib/contracts/operations";
import { listCustomers } from "@/lib/server/customers/list-customers";
import { flag, tool } from "@/lib/server/mcp/tool";

export const searchCustomers = tool({
  operation: operations.listCustomers,
  title: "Search customers",
  description:
    "Finds customers by part of a name, email, phone number, document or id, or by a word of their style, and by filters; all given filters must hold. Answers the best matches first, each with its id, store, last purchase and a line on its profile, and how many match in all. Call it first when you know a name and not the id. Where several match, ask which one is meant: never guess.",
  input: z.object({
    ...customerQuerySchema.shape,
    store: customerQuerySchema.shape.store.describe("Id of a store"),
    vip: flag("true: VIPs only; false: all others"),
    new_behavior: flag("true: customers whose current profile found a change of behaviour"),
    opportunity: flag("true: customers whose current profile names an opportunity"),
    stale: flag("true: customers with purchases or views since their profile was written"),
    limit: z.int().min(1).max(50).default(10),
    cursor: customerQuerySchema.shape.cursor.describe("next_cursor of the page before"),
  }),
  output: customerPageSchema,
  run: (actor, input) => listCustomers(actor, input),
});
