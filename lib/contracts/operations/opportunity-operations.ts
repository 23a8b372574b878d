import { z } from "zod";
import { languageQuery, type Operation, pageOf } from "@/lib/contracts/operation";
import { changeOpportunityBody, opportunityItemSchema, opportunityQuery } from "@/lib/contracts/opportunity";

const opportunityParams = z.object({ id: z.uuid().describe("The opportunity's id") });

export const opportunityPageSchema = pageOf(opportunityItemSchema);

export const opportunityOperations = {
  listOpportunities: {
    id: "listOpportunities",
    method: "GET",
    path: "/api/v1/opportunities",
    group: "Opportunities",
    summary: "List what can be done for customers, soonest due first",
    description: "Nothing about customers who refused profiling.",
    scope: "opportunities:read",
    query: opportunityQuery,
    status: 200,
    response: opportunityPageSchema,
    problems: [],
  },
  getOpportunity: {
    id: "getOpportunity",
    method: "GET",
    path: "/api/v1/opportunities/{id}",
    group: "Opportunities",
    summary: "Read one opportunity",
    scope: "opportunities:read",
    params: opportunityParams,
    query: languageQuery,
    status: 200,
    response: opportunityItemSchema,
    etag: "answer",
    problems: ["not_found"],
  },
  changeOpportunity: {
    id: "changeOpportunity",
    method: "PATCH",
    path: "/api/v1/opportunities/{id}",
    group: "Opportunities",
    summary: "Take an opportunity, close it with its outcome, dismiss it with a reason, or give it back",
    description:
      "Send the ETag as If-Match: somebody else may have taken or closed it meanwhile. What was taken or closed stays so over new versions of the profile; the same thing seen again after its last day is a new opportunity.",
    scope: "opportunities:write",
    params: opportunityParams,
    query: languageQuery,
    body: changeOpportunityBody,
    status: 200,
    response: opportunityItemSchema,
    etag: "if-match",
    problems: ["not_found"],
  },
} as const satisfies Record<string, Operation>;
