import type { DeliveryStatus } from "@/lib/contracts/delivery";
import type { EventType, MessageType } from "@/lib/contracts/webhook";

/** What a webhook is told, for a person who chooses. */
export const EVENT_WORDS: Record<EventType, string> = {
  "profile.generated": "A profile was written",
  "behavior.changed": "A customer’s taste changed",
  "opportunity.created": "A new opportunity",
  "customer.erased": "A customer was erased",
};

export const messageWords = (type: MessageType): string =>
  type === "webhook.test" ? "Test message" : EVENT_WORDS[type];

export const STATUS_WORDS: Record<DeliveryStatus, string> = {
  pending: "On its way",
  delivered: "Delivered",
  failed: "Failed",
  cancelled: "Cancelled",
};
