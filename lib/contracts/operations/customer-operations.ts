import { customerPageSchema, customerQuerySchema, customerSchema } from "@/lib/contracts/customer";
import { customerParams, type Operation } from "@/lib/contracts/operation";

export const customerOperations = {
  listCustomers: {
    id: "listCustomers",
    method: "GET",
    path: "/api/v1/customers",
    group: "Customers",
    summary: "Search and filter customers",
    scope: "customers:read",
    query: customerQuerySchema,
    status: 200,
    response: customerPageSchema,
    problems: [],
  },
  getCustomer: {
    id: "getCustomer",
    method: "GET",
    path: "/api/v1/customers/{id}",
    group: "Customers",
    summary: "Read one customer",
    scope: "customers:read",
    params: customerParams,
    status: 200,
    response: customerSchema,
    problems: ["not_found"],
  },
} as const satisfies Record<string, Operation>;
