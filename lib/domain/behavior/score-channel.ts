import type { Day } from "@/lib/contracts/day";
import { recencyWeights } from "@/lib/domain/signals/attribute-signals";
import { logDirichletMultinomial } from "./dirichlet-multinomial";
import type { Weighted, WeightedWindow } from "./weighted-window";

/** Strength of the even prior over channels, and the cap on what a long history may weigh, in shopping days. */
const KAPPA = 1;
const CAP = 8;

/**
 * The same Bayes factor for where things are bought, in shopping days and not pieces: a basket is bought in one place.
 * The prior is even over the channels this customer knows (two at least), as snapshots do not count channels. Zero when
 * no purchase on either side tells its channel.
 */
export function scoreChannel({ recent, baseline }: WeightedWindow, asOf: Day): number {
  const w = channelDays(recent, () => 1);
  const h = channelDays(baseline, recencyWeights(asOf));
  if (w.size === 0 || h.size === 0) return 0;
  const kinds = Math.max(2, new Set([...w.keys(), ...h.keys()]).size);
  const n = [...h.values()].reduce((a, b) => a + b, 0);
  const shrink = Math.min(1, CAP / (KAPPA + n));
  const self = (channel: string) => (KAPPA / kinds + (h.get(channel) ?? 0)) * shrink;
  return (
    logDirichletMultinomial(w, () => KAPPA / kinds, KAPPA) - logDirichletMultinomial(w, self, (KAPPA + n) * shrink)
  );
}

function channelDays(pieces: readonly Weighted[], weightOf: (day: Day) => number): Map<string, number> {
  const days = new Set(pieces.flatMap(({ piece }) => (piece.channel ? [`${piece.day} ${piece.channel}`] : [])));
  const counts = new Map<string, number>();
  for (const key of days) {
    const channel = key.slice(11);
    counts.set(channel, (counts.get(channel) ?? 0) + weightOf(key.slice(0, 10)));
  }
  return counts;
}
