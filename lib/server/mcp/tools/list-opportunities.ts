import "server-only";
import { z } from "zod";
import { operations } from "@/lib/contracts/operations";
import { opportunityItemSchema, opportunityQuery } from "@/lib/contracts/opportunity";
import { customerId, flag, tool } from "@/lib/server/mcp/tool";
import { listOpportunities as list } from "@/lib/server/opportunities/list-opportunities";
import { requireProfiled } from "@/lib/server/profiles/read-profiles";

const itemSchema = opportunityItemSchema
  .pick({ key: true, trigger: true, action: true, reason: true, due_on: true, expires_on: true, status: true })
  .extend({
    id: opportunityItemSchema.shape.id,
    customer_id: z.string(),
    customer_name: z.string().nullable(),
    owner: z.string().nullable().describe("Who took it"),
    product_ids: z.array(z.string()),
  });

export const listOpportunities = tool({
  operation: operations.listOpportunities,
  title: "List opportunities",
  description:
    "Lists what is worth doing, soonest due first: what to do, why, by which day, for which customer, and who took it. Of all customers you may see, or of one with customer_id. Those that are done, dismissed or over are left out.",
  input: z.object({
    customer_id: customerId.optional(),
    due_before: opportunityQuery.shape.due_before,
    mine: flag("Only those that this token took"),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.object({ items: z.array(itemSchema) }),
  run: async (actor, { customer_id, ...filter }) => {
    // A list of nobody's opportunities is empty: an assistant is told why.
    if (customer_id !== undefined) await requireProfiled(actor, customer_id);
    const { items } = await list(actor, { ...filter, customer: customer_id });
    return {
      items: items.map(({ customer, products, owner, ...item }) => ({
        ...item,
        customer_id: customer.id,
        customer_name: customer.name,
        owner: owner?.name ?? null,
        product_ids: products.map(({ id }) => id),
      })),
    };
  },
});
