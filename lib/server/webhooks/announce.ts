import "server-only";
import { type Due, type Happening, insertMessages, type Transaction } from "@/lib/server/webhooks/message-store";

/**
 * Tells the webhooks what happened, in the transaction in which it does: with it the messages are kept, or nothing is.
 * Takes Prisma's transaction and a connection's. Give what it returns to `sendSoon` after the commit; should the process
 * end in between, the relay sends it within a minute.
 */
export async function announce(transaction: Transaction, happenings: Happening[]): Promise<Due[]> {
  return happenings.length === 0 ? [] : insertMessages(transaction, happenings);
}

/**
 * Tells that a customer is erased, in the transaction that erases them and every message about them. Its own message holds
 * the customer's id and nothing else of them, and goes after 30 days.
 */
export async function announceErasure(transaction: Transaction, customerId: string): Promise<Due[]> {
  return announce(transaction, [{ type: "customer.erased", customerId: null, data: { customer_id: customerId } }]);
}
