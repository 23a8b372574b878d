import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { getDelivery } from "@/lib/server/webhooks/deliveries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getDelivery, ({ params }) => getDelivery(params.id)),
});
