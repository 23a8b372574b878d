import { customerPageSchema, customerQuerySchema, customerSchema } from "@/lib/contracts/customer";
import { customerParams, type Operation } from "@/lib/contracts/operation";
import { putCustomerBody } from "@/lib/contracts/put-customer";

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
    description:
      "The ETag is of the customer's own record, contact data included: purchases, views and profiles do not change it.",
    scope: "customers:read",
    params: customerParams,
    status: 200,
    response: customerSchema,
    etag: "answer",
    problems: ["not_found"],
  },
  putCustomer: {
    id: "putCustomer",
    method: "PUT",
    path: "/api/v1/customers/{id}",
    group: "Customers",
    summary: "Change a customer, or add one (201)",
    description:
      "A member that is left out keeps what is known; an explicit null clears it. Salespeople change customers of their own stores and add none: to them, an id of another store, of an erased customer and of nobody is answered alike, 404. An erased customer's id is not used again: 409.",
    scope: "customers:write",
    params: customerParams,
    body: putCustomerBody,
    status: 200,
    otherStatus: 201,
    response: customerSchema,
    etag: "if-match",
    problems: ["not_found", "erased"],
  },
} as const satisfies Record<string, Operation>;
