import "server-only";
import { z } from "zod";
import { customerSchema } from "@/lib/contracts/customer";
import { operations } from "@/lib/contracts/operations";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import { customerId, tool } from "@/lib/server/mcp/tool";

export const getCustomer = tool({
  operation: operations.getCustomer,
  title: "Read a customer",
  description:
    "Reads one customer by id: name, store, contact data, consents, last purchase and a line on the profile. profiling_refused tells whether a profile may exist; marketing_consent false means: do not write to them to advertise.",
  input: z.object({ customer_id: customerId }),
  // The number of an identity document has no use in a conversation, and would pass through the assistant's maker.
  output: customerSchema.omit({ document: true }),
  run: (actor, { customer_id }) => requireCustomer(actor, customer_id),
});
