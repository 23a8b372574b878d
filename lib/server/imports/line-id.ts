import "server-only";

/**
 * What a purchase line's id begins with; "/" and the nth such line by price follow. Derived from content alone, so that
 * the same file twice gives the same ids, while two equal lines of an order stay two. Parts are encoded: a "/" in one
 * of them cannot be taken for the separator.
 */
export function lineIdPrefix(orderId: string, productId: string, size: string | null): string {
  return [orderId, productId, size ?? ""].map((part) => encodeURIComponent(part.toWellFormed())).join("/");
}
