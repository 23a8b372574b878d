import { cx } from "@/components/ui/cx";
import type { AttributeSignal } from "@/lib/contracts/signals";
import { Bar } from "./bar";

type DistinctiveBarsProps = {
  signals: readonly Pick<AttributeSignal, "value" | "share" | "population_share" | "lift">[];
  /** How a value is called; by default itself, with a capital. */
  nameOf?: (value: string) => string;
  /** "Helena, 64 pieces" */
  who: string;
  /** "all 12,480 customers" */
  everyone: string;
  /** Title of the first column of figures. */
  measure?: string;
  className?: string;
};

const capital = (value: string) => value.charAt(0).toUpperCase() + value.slice(1);

const asPercent = (share: number) => `${Math.round(share * 100)}%`;

/** This customer against all others: the bar is their share, the tick everyone else's, the figure the lift. */
export function DistinctiveBars({
  signals,
  nameOf = capital,
  who,
  everyone,
  measure = "share of pieces",
  className,
}: DistinctiveBarsProps) {
  return (
    <div className={className}>
      <table className="w-full border-collapse">
        <caption className="sr-only">
          {capital(measure)} and lift, {who} against {everyone}
        </caption>
        <thead>
          <tr className="text-label text-quiet">
            <th scope="col" className="font-normal">
              <span className="sr-only">What</span>
            </th>
            <th scope="col" className="pb-1.5 text-left font-normal">
              {measure}
            </th>
            <th scope="col" className="pb-1.5 text-right font-normal">
              lift
            </th>
          </tr>
        </thead>
        <tbody>
          {signals.map(({ value, share, population_share, lift }) => (
            <tr key={value} className="border-t">
              <th scope="row" className="w-[40%] py-1.5 pr-3 text-left font-normal text-small leading-4">
                {nameOf(value)}
              </th>
              <td className="py-1.5">
                <Bar value={share} tick={population_share} />
                <span className="sr-only">
                  {asPercent(share)}, other customers {asPercent(population_share)}
                </span>
              </td>
              <td className={cx("w-12 py-1.5 text-right text-small", lift < 1 && "text-quiet")}>{lift.toFixed(1)}×</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p aria-hidden="true" className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-label text-quiet">
        <span className="inline-flex items-center gap-1.5">
          <span className="h-2 w-3 bg-accent" />
          {who}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span className="h-3 w-0.5 bg-ink" />
          {everyone}
        </span>
      </p>
    </div>
  );
}
