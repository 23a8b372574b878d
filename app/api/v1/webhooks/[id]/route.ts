import { operations } from "@/lib/contracts/operations";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { changeWebhook, getWebhook, removeWebhook } from "@/lib/server/webhooks/webhooks";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getWebhook, async ({ params }) => {
    const { webhook, etag } = await getWebhook(params.id);
    return answer(webhook, { etag });
  }),
  PATCH: handle(operations.changeWebhook, async ({ actor, params, body, ifMatch }) => {
    const { webhook, etag } = await changeWebhook(actor, params.id, body, ifMatch);
    return answer(webhook, { etag });
  }),
  DELETE: handle(operations.removeWebhook, ({ actor, params }) => removeWebhook(actor, params.id)),
});
