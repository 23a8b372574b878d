import Link from "next/link";
import { customerPath } from "@/components/customers/customer-name";
import { ChangeLine } from "@/components/pictures/change-plot";
import { attributeWords } from "@/components/profiles/attribute-words";
import { formatShare } from "@/lib/client/format/share";
import type { TodayView } from "@/lib/contracts/customer-view";

/** Who behaves differently than before, by what moved most. */
export function ChangedList({ view }: { view: TodayView }) {
  return (
    <section aria-labelledby="changed-title" className="mt-10 border-ink border-t pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="changed-title" className="text-display-m">
          Behaving differently
        </h2>
        <Link href="/customers?new_behavior=true" className="link text-small">
          All of them, among {new Intl.NumberFormat("en").format(view.customers)} customers
        </Link>
      </div>
      {view.changed.length === 0 && (
        <p className="mt-3 text-quiet">Nobody: what they buy and view lately is like what they did before.</p>
      )}
      <ul className="mt-4 grid gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {view.changed.map((change) => (
          <li
            key={change.customer_id}
            className="border-hairline px-5 max-sm:px-0 sm:odd:pl-0 sm:even:border-l lg:border-l lg:odd:pl-5 lg:nth-[4n+1]:border-l-0 lg:nth-[4n+1]:pl-0"
          >
            <h3 className="font-serif text-[17px] leading-6">
              <Link href={customerPath(change.customer_id)} className="hover:text-accent">
                {change.customer_name ?? `Customer ${change.customer_id}`}
              </Link>
            </h3>
            <p className="text-quiet text-small">{attributeWords(change.attribute, change.value)}</p>
            <ChangeLine before={change.before} after={change.after} population={null} className="my-3 px-1" />
            <p className="text-small tabular-nums">
              <span className="text-quiet">{formatShare(change.before)}</span> <span aria-hidden="true">→</span>
              <span className="sr-only">to</span> <strong className="font-semibold">{formatShare(change.after)}</strong>
            </p>
            {change.rival && <p className="mt-1 text-quiet text-small">{change.rival}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
