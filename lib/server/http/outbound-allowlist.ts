import "server-only";
import { BlockList, isIP } from "node:net";
import { env } from "@/lib/server/env";

/** Ranges that are never public (RFC 6890): refused early, when somebody writes such an address into a URL. */
const inward = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "::/128",
  "::1/128",
  "fc00::/7",
  "fe80::/10",
];

/** The host of a URL as an address or a name: without brackets and without the dot that ends a full name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
}

/** Where machines keep their own credentials: reached only where the operator says so. */
const linkLocal = ["169.254.0.0/16", "fe80::/10"];

/**
 * Whether an address or a name may be called though it is not public: the operator's OUTBOUND_ALLOWLIST names it, or a range
 * around it, or so do the `further` entries that an administrator set, which cannot open link-local addresses.
 */
export function isAllowlisted(host: string, further: readonly string[] = []): boolean {
  return isNamed(env().OUTBOUND_ALLOWLIST, host) || (isNamed(further, host) && !isLinkLocal(host));
}

const isNamed = (entries: readonly string[], host: string): boolean =>
  isIP(host) ? contains(entries.filter(isRange), host) : entries.includes(host);

/** Whether an address is of one link: such as those at which a cloud hands out a machine's credentials. */
export const isLinkLocal = (host: string): boolean => isIP(host) !== 0 && contains(linkLocal, host);

/** Whether the host leads inside on its face: an address that is not public, or a name of this machine. */
export function isInward(host: string): boolean {
  return isIP(host) ? contains(inward, host) : host === "localhost" || host.endsWith(".localhost");
}

const isRange = (entry: string) => isIP(entry.split("/")[0]!) !== 0;
const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** An IPv4 address that is written as IPv6 (::ffff:10.0.0.1) is in the ranges of the IPv4 one. */
function contains(ranges: readonly string[], address: string): boolean {
  const list = new BlockList();
  for (const range of ranges) {
    const [network, prefix] = range.split("/") as [string, string | undefined];
    if (prefix === undefined) list.addAddress(network, familyOf(network));
    else list.addSubnet(network, Number(prefix), familyOf(network));
  }
  return list.check(address, familyOf(address));
}
