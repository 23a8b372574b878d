import { cx } from "@/components/ui/cx";
import { Bar } from "./bar";

export type Probability = {
  label: string;
  probability: number;
  /** New to this customer: said in words. */
  isNew?: boolean;
};

/** Ranked probabilities, "Likely next". Bars share a scale that ends a little beyond the highest, so that small ones differ. */
export function ProbabilityBars({
  rows,
  caption,
  className,
}: {
  rows: readonly Probability[];
  caption: string;
  className?: string;
}) {
  const highest = Math.max(0, ...rows.map(({ probability }) => probability));
  const scale = Math.min(1, highest * 1.22) || 1;
  return (
    <table className={cx("w-full border-collapse", className)}>
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">What</th>
          <th scope="col">Probability</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, probability, isNew }) => (
          <tr key={label} className="border-t">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal text-[13px]">
              {label} {isNew && <em className="font-serif text-[14px] text-accent">new</em>}
            </th>
            <td className="w-[62%] py-1.5">
              <span className="flex items-center gap-3">
                <Bar value={probability / scale} className="flex-1" />
                <span className="w-8 text-right text-[13px]">{probability.toFixed(2)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
