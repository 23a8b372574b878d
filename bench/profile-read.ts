import { createHash } from "node:crypto";
import autocannon from "autocannon";

/** Requests a second, and what came back, of one round against one kind of route. */
export type Round = { rate: number; bytes: number; failed: number };

const connections = 8;

/** Sends requests for all customers in turn, for so many seconds. */
export async function measure(
  url: string,
  paths: string[],
  headers: Record<string, string>,
  seconds: number,
): Promise<Round> {
  const requests = paths.map((path) => ({ method: "GET" as const, path }));
  const result = await autocannon({ url, connections, duration: seconds, headers, requests });
  const { average, total } = result.requests;
  return { rate: average, bytes: result.throughput.total / total, failed: result.non2xx + result.errors };
}

/** One checksum over the answers of all paths, members that tell the time or the request left out. */
export async function checksum(url: string, paths: string[], headers: Record<string, string>): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    const response = await fetch(url + path, { headers });
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    const { customer_id, version, fingerprint } = (await response.json()) as Record<string, unknown>;
    hash.update(JSON.stringify([customer_id, version, fingerprint]));
  }
  return hash.digest("hex").slice(0, 16);
}

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
