/** A scored row of one customer. */
export type Ranked = { group: number; positive: boolean; score: number };

/**
 * A statistic of rows in which each customer counts as often as `times` says: made once, asked for every bootstrap draw.
 * Null without a positive or without a negative row.
 */
type Statistic = (times: readonly number[]) => number | null;

/** Rows by falling score; equal scores together. */
function ranked(rows: readonly Ranked[]): Ranked[][] {
  const sorted = [...rows].sort((a, b) => b.score - a.score);
  const ties: Ranked[][] = [];
  for (const row of sorted) {
    const last = ties.at(-1);
    if (last && last[0]!.score === row.score) last.push(row);
    else ties.push([row]);
  }
  return ties;
}

const weights = (tie: readonly Ranked[], times: readonly number[]) => {
  let [positive, negative] = [0, 0];
  for (const row of tie)
    if (row.positive) positive += times[row.group]!;
    else negative += times[row.group]!;
  return { positive, negative };
};

/** Area under the ROC curve: how often a positive row scores above a negative one, ties half. */
export function auc(rows: readonly Ranked[]): Statistic {
  const ties = ranked(rows);
  return (times) => {
    let [above, wins, negatives] = [0, 0, 0];
    for (const tie of ties) {
      const { positive, negative } = weights(tie, times);
      wins += negative * (above + positive / 2);
      above += positive;
      negatives += negative;
    }
    return above * negatives === 0 ? null : wins / (above * negatives);
  };
}

/** Share of the positive rows found at the lowest threshold at which at most `rate` of the negative rows are. */
export function recallAt(rows: readonly Ranked[], rate: number): Statistic {
  const ties = ranked(rows);
  return (times) => {
    let [positives, negatives] = [0, 0];
    for (const tie of ties) {
      const { positive, negative } = weights(tie, times);
      positives += positive;
      negatives += negative;
    }
    if (positives * negatives === 0) return null;
    let [found, alarms] = [0, 0];
    for (const tie of ties) {
      const { positive, negative } = weights(tie, times);
      alarms += negative;
      if (alarms > rate * negatives) break;
      found += positive;
    }
    return found / positives;
  };
}
