import { operations } from "@/lib/contracts/operations";
import { listCustomers } from "@/lib/server/customers/list-customers";
import { handle } from "@/lib/server/http/handle";
import { refuseMethods } from "@/lib/server/http/refuse";

export const GET = handle(operations.listCustomers, ({ actor, query }) => listCustomers(actor, query));

export const { POST, PUT, PATCH, DELETE } = refuseMethods("GET");
