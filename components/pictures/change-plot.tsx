import { cx } from "@/components/ui/cx";

export type Change = {
  /** "Dresses among pieces viewed" */
  label: string;
  before: number;
  /** Null: unchanged, only the hollow dot is drawn. */
  after: number | null;
  /** Where all customers stand; null leaves the tick out. */
  population: number | null;
  /** The scale, by default shares from 0 to 1. */
  scale?: readonly [low: number, high: number];
  /** How a value reads; by default as a percentage. */
  format?: (value: number) => string;
};

type ChangePlotProps = {
  changes: readonly Change[];
  /** What is compared with what, for readers: "past 12 months against last 14 days". */
  caption: string;
  /** Words of the legend; null leaves it out. */
  legend?: { before: string; after: string; population: string } | null;
  className?: string;
};

const asPercent = (share: number) => `${Math.round(share * 100)}%`;

/** Before and after: a hollow dot, a full dot, and a tick where all customers stand. */
export function ChangePlot({ changes, caption, legend = null, className }: ChangePlotProps) {
  return (
    <div className={className}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Plot</th>
            <th scope="col">Before and after</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={change.label} change={change} />
          ))}
        </tbody>
      </table>
      {legend && (
        <p aria-hidden="true" className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-label text-quiet">
          <span className="inline-flex items-center gap-1.5">
            <span className="size-2 rounded-full border-[1.5px] border-quiet bg-paper" />
            {legend.before}
          </span>
          <span className="inline-flex items-center gap-1.5">
            <span className="size-2 rounded-full bg-accent" />
            {legend.after}
          </span>
          <span className="inline-flex items-center gap-1.5">
            <span className="h-2.5 w-px bg-quiet" />
            {legend.population}
          </span>
        </p>
      )}
    </div>
  );
}

function ChangeRow({ change }: { change: Change }) {
  const { label, before, after, population, format = asPercent } = change;
  return (
    <tr className="border-t first:border-t-0">
      <th scope="row" className="w-[29%] py-2 pr-3 text-left font-normal text-[13px] leading-4">
        {label}
      </th>
      <td className="py-2">
        <ChangeLine {...change} />
        {population !== null && <span className="sr-only">All customers {format(population)}</span>}
      </td>
      <td className="w-24 whitespace-nowrap py-2 pl-3 text-right text-[13px] text-quiet">
        {after === null ? (
          "unchanged"
        ) : (
          <>
            {format(before)} <span aria-hidden="true">→</span>
            <span className="sr-only">to</span> <strong className="font-semibold text-ink">{format(after)}</strong>
          </>
        )}
      </td>
    </tr>
  );
}

type ChangeLineProps = Pick<Change, "before" | "after" | "population" | "scale"> & { className?: string };

/** The plot of one change alone; the words must stand beside it. */
export function ChangeLine({ before, after, population, scale = [0, 1], className }: ChangeLineProps) {
  const [low, high] = scale;
  const at = (value: number) =>
    `${Number((100 * Math.max(0, Math.min(1, (value - low) / (high - low || 1)))).toFixed(2))}%`;
  return (
    <svg aria-hidden="true" className={cx("block h-4 w-full overflow-visible", className)}>
      <line x1="0" x2="100%" y1="8" y2="8" className="stroke-hairline" />
      {population !== null && (
        <line x1={at(population)} x2={at(population)} y1="2.5" y2="13.5" className="stroke-quiet" />
      )}
      {after !== null && (
        <line x1={at(before)} x2={at(after)} y1="8" y2="8" className="stroke-accent" strokeWidth="1.5" />
      )}
      {after !== null && after !== before && (
        <svg x={at(after)} y="8" overflow="visible" aria-hidden="true">
          <path d={after > before ? "M-9,-3 L-5.5,0 L-9,3" : "M9,-3 L5.5,0 L9,3"} className="fill-none stroke-accent" />
        </svg>
      )}
      {after !== null && <circle cx={at(after)} cy="8" r="4.5" className="fill-accent" />}
      <circle cx={at(before)} cy="8" r="3.75" className="fill-paper stroke-quiet" strokeWidth="1.5" />
    </svg>
  );
}
