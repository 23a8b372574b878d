import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { retryDelivery } from "@/lib/server/webhooks/deliveries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: handle(operations.retryDelivery, ({ params }) => retryDelivery(params.id)),
});
