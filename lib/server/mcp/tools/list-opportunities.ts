import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import type { Operation } from "@/lib/contracts/operation";
import { opportunitySchema } from "@/lib/contracts/profile";
import { customerId, tool } from "@/lib/server/mcp/tool";
import { getCurrentProfile, requireProfiled } from "@/lib/server/profiles/read-profiles";
import { listDue } from "@/lib/server/today/today-store";
import { requireWorkspace, today } from "@/lib/server/workspace/workspace-store";

const itemSchema = opportunitySchema
  .pick({ key: true, action: true, reason: true, due_on: true, product_ids: true })
  .extend({ customer_id: z.string(), customer_name: z.string().nullable() });
type Item = z.infer<typeof itemSchema>;

// The entry of the operations comes with the route of opportunities; until then its scope stands here.
const operation = { id: "listOpportunities", method: "GET", scope: "opportunities:read" } as const satisfies Pick<
  Operation,
  "id" | "method" | "scope"
>;

export const listOpportunities = tool({
  operation,
  title: "List opportunities",
  description:
    "Lists what is worth doing, soonest first: what to do, why, by which day, for which customer. Without customer_id: what is due within seven days, of all customers you may see; with it: all that the customer's current profile names.",
  input: z.object({ customer_id: customerId.optional(), limit: z.int().min(1).max(50).default(10) }),
  output: z.object({ items: z.array(itemSchema) }),
  run: async (actor, { customer_id, limit }) => {
    const day = await today(await requireWorkspace());
    const items = customer_id ? await ofCustomer(actor, customer_id, day) : await listDue(day, actor.stores, limit);
    return { items: items.slice(0, limit) };
  },
});

async function ofCustomer(actor: Actor, id: string, day: string): Promise<Item[]> {
  const { name, company } = await requireProfiled(actor, id);
  const profile = await getCurrentProfile(actor, id);
  return (profile?.opportunities ?? [])
    .filter(({ expires_on }) => expires_on >= day)
    .sort((a, b) => a.due_on.localeCompare(b.due_on))
    .map((opportunity) => ({ ...opportunity, customer_id: id, customer_name: name ?? company }));
}
