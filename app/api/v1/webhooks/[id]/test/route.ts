import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { testWebhook } from "@/lib/server/webhooks/webhooks";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: handle(operations.testWebhook, ({ actor, params, effectId }) => testWebhook(actor, params.id, effectId)),
});
