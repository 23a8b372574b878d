import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { exportCustomer } from "@/lib/server/privacy/export-customer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.exportCustomer, ({ actor, params }) => exportCustomer(actor, params.id)),
});
