import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Delivery } from "@/lib/contracts/delivery";
import type { ChangeWebhook, CreatedWebhook, CreateWebhook, Webhook } from "@/lib/contracts/webhook";
import { AppError } from "@/lib/server/app-error";
import { saveAudit } from "@/lib/server/auth/audit-store";
import { inTransaction } from "@/lib/server/db/transaction";
import { etagOf } from "@/lib/server/http/answer";
import type { IfMatch } from "@/lib/server/http/if-match";
import { getDelivery, webhookDisabled, withoutDetail } from "@/lib/server/webhooks/deliveries";
import { insertMessageFor } from "@/lib/server/webhooks/message-store";
import { requireWebhookUrl } from "@/lib/server/webhooks/require-webhook-url";
import { sendSoon } from "@/lib/server/webhooks/send-soon";
import { newSecret } from "@/lib/server/webhooks/sign-message";
import {
  deleteWebhook,
  findWebhook,
  findWebhooks,
  rotateSecret,
  saveWebhook,
  updateWebhook,
} from "@/lib/server/webhooks/webhook-store";

export type Tagged = { webhook: Webhook; etag: string };

const unknown = () => new AppError("not_found", "There is no such webhook.");

function tagged(webhook: Webhook | null): Tagged {
  if (!webhook) throw unknown();
  return { webhook, etag: etagOf(webhook) };
}

/** All webhooks, newest first. */
export async function listWebhooks(): Promise<Webhook[]> {
  return findWebhooks();
}

/** One webhook and the tag of its state. Throws not_found. */
export async function getWebhook(id: string): Promise<Tagged> {
  return tagged(await findWebhook(id));
}

/**
 * Adds a webhook; the answer is the only place its secret is shown. Made again under the same `id` it stays one webhook,
 * with the new secret. Throws invalid for a URL that may not be called.
 */
export async function createWebhook(actor: Actor, input: CreateWebhook, id: string): Promise<CreatedWebhook> {
  const secret = newSecret();
  const url = requireWebhookUrl(input.url);
  return { ...(await saveWebhook(actor, { ...input, id, url, secret })), secret };
}

/**
 * Changes what is given. Disabling cancels what is pending; enabling and another URL forget earlier failures. Throws
 * not_found, invalid for a URL that may not be called, precondition_failed when it changed since it was read.
 */
export async function changeWebhook(
  actor: Actor,
  id: string,
  change: ChangeWebhook,
  ifMatch: IfMatch,
): Promise<Tagged> {
  const url = change.url === undefined ? {} : { url: requireWebhookUrl(change.url) };
  return tagged(await updateWebhook(actor, id, { ...change, ...url }, (present) => ifMatch(etagOf(present))));
}

/** Removes a webhook and cancels what is pending. Throws not_found. */
export async function removeWebhook(actor: Actor, id: string): Promise<void> {
  if (!(await deleteWebhook(actor, id))) throw unknown();
}

/**
 * Gives a webhook a new secret, shown in the answer alone; the present one signs along for 24 hours. Run again for the same
 * request, the older secret still signs along. Throws not_found.
 */
export async function rotateWebhookSecret(actor: Actor, id: string, request: string): Promise<CreatedWebhook> {
  const secret = newSecret();
  return { ...tagged(await rotateSecret(actor, id, secret, request)).webhook, secret };
}

/** Sends a webhook.test message to one webhook; `delivery` is its id. Throws not_found, webhook_disabled. */
export async function testWebhook(actor: Actor, id: string, delivery: string): Promise<Delivery> {
  const due = await inTransaction(async (connection) => {
    const webhook = await findWebhook(id, connection, true);
    if (!webhook) throw unknown();
    if (!webhook.enabled) throw webhookDisabled();
    await saveAudit(connection, actor, "webhook.tested", `webhook:${id}`);
    const message = { id: `msg_${delivery.replaceAll("-", "")}`, type: "webhook.test" as const };
    return insertMessageFor(connection, id, { ...message, delivery, data: { webhook_id: id } });
  });
  await sendSoon(due);
  return withoutDetail(await getDelivery(delivery));
}
