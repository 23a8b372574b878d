import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { listOpportunities } from "@/lib/server/opportunities/list-opportunities";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.listOpportunities, ({ actor, query }) => listOpportunities(actor, query)),
});
