import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { createWebhook, listWebhooks } from "@/lib/server/webhooks/webhooks";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.listWebhooks, async () => ({ items: await listWebhooks() })),
  POST: handle(operations.createWebhook, ({ actor, body, effectId }) => createWebhook(actor, body, effectId)),
});
