import { operations } from "@/lib/contracts/operations";
import { getSpending } from "@/lib/server/engine/get-spending";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getEngineSpending, ({ query }) => getSpending(query.days)),
});
