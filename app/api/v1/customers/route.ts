import { operations } from "@/lib/contracts/operations";
import { listCustomers } from "@/lib/server/customers/list-customers";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.listCustomers, ({ actor, query }) => listCustomers(actor, query)),
});
