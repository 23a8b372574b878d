import { z } from "zod";
import { customerExportSchema } from "@/lib/contracts/customer-export";
import { customerParams, type Operation } from "@/lib/contracts/operation";

export const privacyOperations = {
  exportCustomer: {
    id: "exportCustomer",
    method: "GET",
    path: "/api/v1/customers/{id}/export",
    group: "Privacy",
    summary: "Everything held about one person, inferred data and its evidence included",
    description: "Of a customer who refused profiling too: what was written before the refusal is still held.",
    scope: "customers:export",
    params: customerParams,
    status: 200,
    response: customerExportSchema,
    problems: ["not_found"],
  },
  eraseCustomer: {
    id: "eraseCustomer",
    method: "DELETE",
    path: "/api/v1/customers/{id}",
    group: "Privacy",
    summary: "Erase a customer and everything derived, for good",
    description:
      "What is left is a hash of the id: files and requests that name it again are refused. An erased customer is erased already: 204. While an import is running it may answer 409 with Retry-After.",
    scope: "customers:erase",
    params: customerParams,
    status: 204,
    response: z.void(),
    problems: ["not_found"],
  },
} as const satisfies Record<string, Operation>;
