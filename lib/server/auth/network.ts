import "server-only";
import { isIPv6 } from "node:net";

/**
 * The network a request comes from, as the throttle counts it: the IPv4 address, or the /64 of an IPv6 address, since a
 * home holds a whole /64. Of `x-forwarded-for` only the last entry counts: the nearest proxy wrote it, the client wrote
 * the others.
 */
export function networkOf(forwardedFor: string | undefined): string {
  const address = forwardedFor?.split(",").at(-1)?.trim().toLowerCase() ?? "";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address || "unknown";
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = !tail ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
