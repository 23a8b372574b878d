import "server-only";
import type { Delivery, DeliveryDetail, DeliveryPage, DeliveryQuery } from "@/lib/contracts/delivery";
import { AppError } from "@/lib/server/app-error";
import { decodePlace, toPage } from "@/lib/server/http/page-cursor";
import {
  deleteOldDeliveries,
  deliveryPlaceSchema,
  findDeliveries,
  findDelivery,
  reopenDelivery,
} from "@/lib/server/webhooks/delivery-store";
import { sendSoon } from "@/lib/server/webhooks/send-soon";

const unknown = () =>
  new AppError("not_found", "There is no such delivery: they are kept for 30 days, or until their customer is erased.");

export const webhookDisabled = () =>
  new AppError("webhook_disabled", "Its webhook is disabled or removed. Enable the webhook first.");

/** Deliveries, newest first. Throws invalid for a cursor that is none of ours. */
export async function listDeliveries({ cursor, limit, ...filter }: DeliveryQuery): Promise<DeliveryPage> {
  const rows = await findDeliveries(filter, decodePlace(deliveryPlaceSchema, cursor), limit + 1);
  return toPage(rows, limit, (last) => [last.created_at, last.id]);
}

/** One delivery with what is sent and every attempt. Throws not_found. */
export async function getDelivery(id: string): Promise<DeliveryDetail> {
  const delivery = await findDelivery(id);
  if (!delivery) throw unknown();
  return delivery;
}

/**
 * Sends a delivery again now, also one that has arrived: the same webhook-id and body, and the whole schedule anew.
 * Throws not_found, and webhook_disabled when its webhook does not listen.
 */
export async function retryDelivery(id: string): Promise<Delivery> {
  const due = await reopenDelivery(id);
  if (due === null) throw unknown();
  if (due === "disabled") throw webhookDisabled();
  await sendSoon([due]);
  return withoutDetail(await getDelivery(id));
}

export function withoutDetail({ payload: _payload, log: _log, ...delivery }: DeliveryDetail): Delivery {
  return delivery;
}

/** Removes messages and deliveries of more than 30 days. Returns how many messages. */
export async function forgetOldDeliveries(): Promise<number> {
  return deleteOldDeliveries();
}
