import { operations } from "@/lib/contracts/operations";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getCustomer, ({ actor, params }) => requireCustomer(actor, params.id)),
});
