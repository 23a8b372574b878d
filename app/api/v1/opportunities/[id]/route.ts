import { operations } from "@/lib/contracts/operations";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { changeOpportunity, getOpportunity } from "@/lib/server/opportunities/change-opportunity";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getOpportunity, async ({ actor, params, query }) => {
    const { opportunity, etag } = await getOpportunity(actor, params.id, query.language);
    return answer(opportunity, { etag });
  }),
  PATCH: handle(operations.changeOpportunity, async ({ actor, params, query, body, ifMatch }) => {
    const { opportunity, etag } = await changeOpportunity(actor, params.id, body, ifMatch, query.language);
    return answer(opportunity, { etag });
  }),
});
