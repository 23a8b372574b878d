import Link from "next/link";
import { customerPath } from "@/components/customers/customer-name";
import { ProductTile } from "@/components/products/product-tile";
import { cx } from "@/components/ui/cx";
import { dueIn, fullDay } from "@/lib/client/format/day";
import type { TodayView } from "@/lib/contracts/customer-view";
import type { Day } from "@/lib/contracts/day";
import { daysBetween } from "@/lib/domain/time/days";

/** Shown at once; the others open below. */
const FIRST = 6;

/** What is due within a week, the most urgent first. */
export function DueList({ view }: { view: TodayView }) {
  const rest = view.due.slice(FIRST);
  return (
    <section aria-labelledby="due-title">
      <div className="flex items-baseline justify-between gap-4 border-ink border-b pb-2">
        <h2 id="due-title" className="text-display-s">
          Due now
        </h2>
        <Link href="/customers?opportunity=true" className="link text-small">
          All customers with one
        </Link>
      </div>
      {view.due.length === 0 && <p className="py-4 text-quiet">Nothing falls due within a week.</p>}
      <DueItems items={view.due.slice(0, FIRST)} today={view.today} />
      {rest.length > 0 && (
        <details>
          <summary className="link w-fit py-3 text-small">{rest.length} more this week</summary>
          <DueItems items={rest} today={view.today} />
        </details>
      )}
    </section>
  );
}

function DueItems({ items, today }: { items: TodayView["due"]; today: Day }) {
  return (
    <ul>
      {items.map((item) => {
        const late = daysBetween(today, item.due_on) < 0;
        return (
          <li key={`${item.customer_id} ${item.key}`} className="border-b py-3">
            <div className="flex items-baseline justify-between gap-4">
              <h3 className="font-serif text-[17px] leading-6">
                <Link href={customerPath(item.customer_id)} className="hover:text-accent">
                  {item.customer_name ?? `Customer ${item.customer_id}`}
                </Link>
              </h3>
              <p
                className={cx("shrink-0 text-label", late ? "font-semibold text-negative" : "text-quiet")}
                title={fullDay(item.due_on)}
              >
                {dueIn(item.due_on, today)}
              </p>
            </div>
            <p className="mt-0.5">{item.action}</p>
            <p className="text-quiet text-small">{item.reason}</p>
            {item.owner !== null && <p className="text-small">Taken by {item.owner}</p>}
            {item.products.length > 0 && (
              <div className="mt-2 flex gap-1">
                {item.products.slice(0, 4).map((product) => (
                  <ProductTile key={product.id} product={product} width={40} />
                ))}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
