import { checksum, measure, median } from "@/bench/profile-read";

const rounds = 7;
const seconds = 4;
const target = 0.6;

type Served = { url: string; headers: Record<string, string>; customers: string[] };

/** The profile read over the API against a bare route of the same app; whether it is fast enough, and right. */
export async function benchProfileRead(_model: unknown, { url, headers, customers }: Served): Promise<boolean> {
  const ids = customers.map((id) => encodeURIComponent(id));
  const bare = ids.map((id) => `/bench/profiles/${id}`);
  const ours = ids.map((id) => `/api/v1/customers/${id}/profile`);
  const sums = [await checksum(url, bare, headers), await checksum(url, ours, headers)];
  console.log(`${ids.length} profiles; checksums ${sums.join(" and ")}${sums[0] === sums[1] ? "" : ": NOT EQUAL"}`);

  // A round of each that is not counted: both are warm then.
  for (const paths of [bare, ours]) await measure(url, paths, headers, 2);
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const peer = await measure(url, bare, headers, seconds);
    const api = await measure(url, ours, headers, seconds);
    ratios.push(api.rate / peer.rate);
    const kilobytes = (n: number) => `${(n / 1000).toFixed(0)} kB`;
    console.log(
      `round ${round}: bare ${peer.rate.toFixed(0)}/s of ${kilobytes(peer.bytes)}, API ${api.rate.toFixed(0)}/s of ${kilobytes(api.bytes)}, ratio ${ratios.at(-1)!.toFixed(2)}, failed ${peer.failed + api.failed}`,
    );
    if (peer.failed + api.failed > 0) throw new Error("Some requests failed: the figures say nothing.");
  }
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  const middle = median(ratios);
  console.log(
    `Profile read over the API: ${middle.toFixed(2)} of the bare route's rate (${low.toFixed(2)} to ${high.toFixed(2)}), target ${target}`,
  );
  return middle >= target && sums[0] === sums[1];
}
