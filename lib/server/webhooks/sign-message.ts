import "server-only";
import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { Payload } from "@/lib/contracts/delivery";
import type { MessageType } from "@/lib/contracts/webhook";

type Message = { message: string; type: MessageType; data: Record<string, unknown>; happenedAt: Date };

/** A new signing secret: 32 random bytes, as Standard Webhooks write them. */
export const newSecret = () => `whsec_${randomBytes(32).toString("base64")}`;

/** What is sent, the same at every attempt. */
export function payloadOf({ type, data, happenedAt }: Omit<Message, "message">): Payload {
  return { type, timestamp: happenedAt.toISOString(), data };
}

/**
 * The body and headers of one attempt at `now` (Standard Webhooks 1.0): the id is the message's, the time the attempt's;
 * signed with each secret, so that a receiver may hold any one of them.
 */
export function signMessage(
  message: Message,
  secrets: string[],
  now: Date,
): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify(payloadOf(message));
  const signatures = secrets.map((secret) => new Webhook(secret).sign(message.message, now, body));
  const headers = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    "user-agent": "fashion-ai-profiling",
    "webhook-id": message.message,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": signatures.join(" "),
  };
  return { body, headers };
}
