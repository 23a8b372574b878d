import type { ImportRecord } from "@/lib/contracts/import-record";

/** How far an import was at a moment (ms of this browser's clock). */
export type Sample = { at: number } & Pick<ImportRecord, "rows" | "read_bytes">;

export type Rate = {
  rowsPerSecond: number;
  /** Until the file is read; null when it is not known how much is left. */
  secondsLeft: number | null;
};

const lookBack = 15_000;

/** The samples of the last seconds, with this one; begun anew when the import was begun anew. */
export function addSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const last = samples.at(-1);
  if (last && sample.at <= last.at) return [...samples];
  const going = last !== undefined && sample.rows >= last.rows ? samples : [];
  return [...going.filter(({ at }) => sample.at - at <= lookBack), sample];
}

/** How fast it goes by these samples; null as long as nobody can tell. */
export function rateOf(samples: readonly Sample[], bytes: number | null): Rate | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < 1000 || last.rows === first.rows) return null;
  const seconds = (last.at - first.at) / 1000;
  const bytesPerSecond = (last.read_bytes - first.read_bytes) / seconds;
  return {
    rowsPerSecond: (last.rows - first.rows) / seconds,
    secondsLeft: bytes === null || bytesPerSecond <= 0 ? null : (bytes - last.read_bytes) / bytesPerSecond,
  };
}
