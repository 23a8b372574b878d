import { operations } from "@/lib/contracts/operations";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import { handle } from "@/lib/server/http/handle";
import { refuseMethods } from "@/lib/server/http/refuse";

export const GET = handle(operations.getCustomer, ({ actor, params }) => requireCustomer(actor, params.id));

export const { POST, PUT, PATCH, DELETE } = refuseMethods("GET");
