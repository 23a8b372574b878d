import type { Day } from "@/lib/contracts/day";
import type { EvaluationTask } from "@/lib/contracts/evaluation";
import type { Signals } from "@/lib/contracts/signals";
import type { Population } from "@/lib/domain/population";
import type { Piece } from "@/lib/domain/signals/pieces";
import { countsOf } from "@/lib/domain/signals/population-share";
import { priceBand } from "@/lib/domain/signals/price-band";
import { priceSignal } from "@/lib/domain/signals/price-signal";
import { addDays } from "@/lib/domain/time/days";
import type { Records } from "./history";
import { meanTask, type ScoredRow, sum } from "./mean-task";
import { commonest, marketPrices } from "./price-market";
import { priceSituations } from "./price-situations";

const MIN_EARLIER = 10;
const EDGE = 1e-9;

type Band = { low: number; high: number };
type Row = ScoredRow & { last: boolean; widths: Record<string, number> };

/**
 * What is paid next, for each piece bought in a category bought before, by customers with ten or more earlier pieces.
 * Metric coverage: its unit price lies in the band told for its category (80% promised); against all customers' 10th to
 * 90th percentile of the category and the customer's own of all categories. `detail` has how many times the low end the
 * high end is, in the geometric mean: of two bands that hold as much, the narrower tells more. Metric top1: its
 * half-octave band is that of the median told; against the commonest of the category and the customer's own commonest,
 * of all categories and of this one. Metric within1: the same, at most one band away.
 */
export function priceTasks(
  records: Records,
  populationAt: (day: Day) => Population,
): Omit<EvaluationTask, "seconds">[] {
  const market = marketPrices(records);
  const covered: Row[] = [];
  const exact: Row[] = [];
  const near: Row[] = [];
  for (const { customer, day, before, bought, last } of priceSituations(records, MIN_EARLIER)) {
    const evening = addDays(day, -1);
    const counts = countsOf(populationAt(evening).purchase.all, "price_band");
    const told = priceSignal(before, { products: {}, as_of: evening }, counts);
    for (const piece of bought) {
      const category = piece.values.category[0];
      const band = told.bands.find((one) => one.category === category);
      const seen = priceBand(piece.price);
      if (!band || !category || seen === null || piece.price!.currency !== band.currency) continue;
      const all = market(category, band.currency, day);
      if (all === null) continue;
      const amount = Number(piece.price!.amount);
      const bands: Record<string, Band> = { ours: asBand(band), category: all, own: asBand(told) };
      const within = (name: string) =>
        amount >= bands[name]!.low * (1 - EDGE) && amount <= bands[name]!.high * (1 + EDGE) ? 1 : 0;
      const row = { customer, last, widths: mapBands(bands) };
      covered.push({ ...row, ours: within("ours"), baselines: { category: within("category"), own: within("own") } });
      const guesses: Record<string, string | undefined> = {
        ours: priceBand({ amount: band.median, currency: band.currency }) ?? undefined,
        category: all.band,
        own: commonest(bandsOf(before)),
        "own-category": commonest(bandsOf(before.filter(({ values }) => values.category[0] === category))),
      };
      exact.push({ ...row, ...scored(guesses, (guess) => guess === seen) });
      near.push({ ...row, ...scored(guesses, (guess) => Math.abs(step(guess) - step(seen)) <= 1) });
    }
  }
  return ["all-days", "last-day"].flatMap((scope) => {
    const of = (rows: Row[]) => (scope === "all-days" ? rows : rows.filter(({ last }) => last));
    const mean = (rows: Row[], value: (row: Row) => number) =>
      rows.length > 0 ? sum(rows.map(value)) / rows.length : null;
    const width = (name: string) => {
      const log = mean(of(covered), ({ widths }) => widths[name]!);
      return log === null ? null : Math.exp(log);
    };
    const widths = { width: width("ours"), width_category: width("category"), width_own: width("own") };
    return [
      meanTask({ name: "price", scope, metric: "coverage" }, of(covered), widths),
      meanTask({ name: "price", scope, metric: "top1" }, of(exact)),
      meanTask({ name: "price", scope, metric: "within1" }, of(near)),
    ];
  });
}

const asBand = ({ low, high }: Pick<Signals["price"], "low" | "high">): Band => ({
  low: Number(low ?? 0),
  high: Number(high ?? 0),
});

/** Natural logarithms of how many times the low end the high end is; at least a cent, for what was given away. */
const mapBands = (bands: Record<string, Band>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(bands).map(([name, { low, high }]) => [name, Math.log(Math.max(high, 0.01) / Math.max(low, 0.01))]),
  );

/** One where a guess is right, by method; the guess of ours apart. */
function scored(guesses: Record<string, string | undefined>, right: (guess: string) => boolean) {
  const { ours, ...baselines } = Object.fromEntries(
    Object.entries(guesses).map(([name, guess]) => [name, guess !== undefined && right(guess) ? 1 : 0]),
  );
  return { ours: ours ?? 0, baselines };
}

const bandsOf = (pieces: readonly Piece[]): string[] => pieces.flatMap(({ price }) => priceBand(price) ?? []);
const step = (band: string): number => Number(band.slice(band.lastIndexOf(":") + 1));
