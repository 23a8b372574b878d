import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { rotateWebhookSecret } from "@/lib/server/webhooks/webhooks";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: handle(operations.rotateWebhookSecret, ({ actor, params, effectId }) =>
    rotateWebhookSecret(actor, params.id, effectId),
  ),
});
