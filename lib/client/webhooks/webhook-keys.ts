import type { DeliveryStatus } from "@/lib/contracts/delivery";

/** Cache keys of webhooks and of their deliveries. */
export const webhookKeys = {
  all: ["webhooks"] as const,
  list: () => [...webhookKeys.all, "list"] as const,
  one: (id: string) => [...webhookKeys.all, "one", id] as const,
  deliveries: (webhook: string) => [...webhookKeys.all, "deliveries", webhook] as const,
  deliveryList: (webhook: string, status: DeliveryStatus | null) =>
    [...webhookKeys.deliveries(webhook), "list", status] as const,
  delivery: (webhook: string, id: string) => [...webhookKeys.deliveries(webhook), "one", id] as const,
};
