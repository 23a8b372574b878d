import { cx } from "@/components/ui/cx";
import type { Day } from "@/lib/contracts/day";
import { densityPath, depthOf, dotRadius, monthMarks, spread } from "./timeline-scale";

export type TimelineOrder = {
  day: Day;
  /** What was bought, in few words: "Blazer, pumps". */
  label: string;
  /** The ticket as a number, for the size of the dot; null when unknown. */
  total: number | null;
  /** The ticket in words: "R$ 8,790". */
  price: string | null;
};

type TimelineProps = {
  orders: readonly TimelineOrder[];
  /** Views of each week; the week is named by its first day. */
  browsing: readonly { week: Day; events: number }[];
  /** The year ends here. */
  asOf: Day;
  /** Days of the recent window, shaded; 0 shades nothing. */
  windowDays?: number;
  /** What the window shows, in words: "last 14 days: dresses, 61% of views". */
  caption?: string | null;
  /** How a day reads in the table for readers. */
  formatDay?: (day: Day) => string;
  className?: string;
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const HEIGHT = 432;
const LINE = 44;
const WIDEST = 52;
const LABEL_GAP = 17;
/** More purchases than this keep their dots; the smaller ones are named only in the table. */
const LABELS = Math.floor(HEIGHT / LABEL_GAP) - 2;

/** A year of purchases downwards from today, dots by ticket, over how much was viewed week by week. */
export function Timeline({
  orders,
  browsing,
  asOf,
  windowDays = 14,
  caption = null,
  formatDay = (day) => day,
  className,
}: TimelineProps) {
  const shown = orders
    .map((order) => ({ ...order, depth: depthOf(order.day, asOf) }))
    .filter(({ depth }) => depth >= 0 && depth <= 1)
    .sort((a, b) => a.depth - b.depth);
  const largest = Math.max(0, ...shown.map(({ total }) => total ?? 0));
  const window = (HEIGHT * windowDays) / 365;
  // Labels begin below the caption of the window, so that a purchase of this week does not run into it.
  const above = caption ? Math.max(0, 22 - LABEL_GAP / 2) : 0;
  const named = largestTickets(shown, LABELS);
  const labels = spread(
    named.map(({ depth }) => Math.max(above, depth * HEIGHT)),
    LABEL_GAP,
    HEIGHT,
  );
  const dots = [...shown].sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  return (
    <figure className={className}>
      <div aria-hidden="true" className="relative text-label" style={{ height: HEIGHT }}>
        {windowDays > 0 && (
          <div
            className="absolute top-0 right-0 border-accent border-b border-dashed bg-accent-soft pr-1 text-right font-medium text-accent leading-[18px]"
            style={{ left: LINE, height: Math.max(18, window) }}
          >
            {caption}
          </div>
        )}
        <Year browsing={browsing} asOf={asOf} />
        {monthMarks(asOf).map(({ key, middle, month }) => (
          <span key={key} className="-translate-y-1/2 absolute left-0 text-quiet" style={{ top: middle * HEIGHT }}>
            {MONTHS[month]}
          </span>
        ))}
        {dots.map(({ day, label, total, price, depth }) => {
          const radius = dotRadius(total, largest);
          return (
            <span
              key={`${day} ${label} ${price}`}
              className="absolute rounded-full bg-ink ring-1 ring-paper"
              style={{ left: LINE - radius, top: depth * HEIGHT - radius, width: 2 * radius, height: 2 * radius }}
            />
          );
        })}
        {named.map(({ day, label, price }, at) => (
          <span
            key={`${day} ${label} ${price}`}
            className="-translate-y-1/2 absolute right-0 flex justify-between gap-3 whitespace-nowrap pr-1"
            style={{ left: LINE + 44, top: labels[at] }}
          >
            <span className="min-w-0 truncate">{label}</span>
            <span className="text-quiet tabular-nums">{price}</span>
          </span>
        ))}
      </div>
      <table className="sr-only">
        <caption>
          Purchases of the year to {formatDay(asOf)}
          {caption ? `; ${caption}` : ""}
        </caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Pieces</th>
            <th scope="col">Ticket</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ day, label, price }) => (
            <tr key={`${day} ${label} ${price}`}>
              <th scope="row">{formatDay(day)}</th>
              <td>{label}</td>
              <td>{price ?? "unknown"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function largestTickets<T extends { total: number | null; depth: number }>(orders: readonly T[], count: number): T[] {
  return [...orders]
    .sort((a, b) => (b.total ?? 0) - (a.total ?? 0) || a.depth - b.depth)
    .slice(0, count)
    .sort((a, b) => a.depth - b.depth);
}

/** The line of the year with its months and, at its right, the views. */
function Year({ browsing, asOf }: Pick<TimelineProps, "browsing" | "asOf">) {
  const weeks = browsing
    .map(({ week, events }) => ({ depth: depthOf(week, asOf) - 3.5 / 365, events }))
    .filter(({ depth }) => depth > -0.02 && depth < 1)
    .sort((a, b) => a.depth - b.depth);
  const busiest = Math.max(1, ...weeks.map(({ events }) => events));
  // Neighbouring weeks are averaged a little: the eye is after the swell, not the week.
  const smooth = (at: number) => {
    const here = weeks[at]?.events ?? 0;
    return ((weeks[at - 1]?.events ?? here) + 2 * here + (weeks[at + 1]?.events ?? here)) / 4;
  };
  const points = weeks.map(
    ({ depth }, at) => [at === 0 ? 0 : Math.max(0, depth) * HEIGHT, (WIDEST * smooth(at)) / busiest] as const,
  );
  return (
    <svg className={cx("absolute inset-0 overflow-visible")} width="100%" height={HEIGHT} aria-hidden="true">
      {points.length > 1 && (
        <path d={densityPath(points, LINE)} className="fill-track/70 stroke-rule" strokeWidth="0.75" />
      )}
      {monthMarks(asOf)
        .filter(({ start }) => start <= 1)
        .map(({ key, start }) => (
          <line key={key} x1={LINE - 6} x2={LINE} y1={start * HEIGHT} y2={start * HEIGHT} className="stroke-hairline" />
        ))}
      <line x1={LINE} x2={LINE} y1="0" y2={HEIGHT} className="stroke-rule" strokeWidth="1.25" />
    </svg>
  );
}

/** What the marks of the timeline mean. */
export function TimelineLegend() {
  return (
    <span aria-hidden="true" className="flex items-center gap-3 text-label text-quiet">
      <span className="inline-flex items-center gap-1.5">
        <span className="size-2 rounded-full bg-ink" />
        purchase, by ticket
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span className="h-2 w-3 border border-hairline bg-track/70" />
        visits
      </span>
    </span>
  );
}
