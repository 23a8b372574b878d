import { CorrectionList } from "@/components/corrections/correction-list";
import { formatMoney } from "@/components/products/format-money";
import { ProductTile } from "@/components/products/product-tile";
import { fullDay, shortDay } from "@/lib/client/format/day";
import type { Correction } from "@/lib/contracts/correction";
import type { CustomerView } from "@/lib/contracts/customer-view";
import type { Day } from "@/lib/contracts/profile";
import { PageSection } from "./page-section";
import { VersionList } from "./version-list";

/** Orders shown at once; the others open below. */
const FIRST = 12;

/** What was bought, order by order; what staff set; and the versions of the profile. */
export function HistorySection({ view, corrections }: { view: CustomerView; corrections: Correction[] }) {
  const { orders, today } = view;
  const rest = orders.slice(FIRST);
  return (
    <PageSection id="history" title="History" note={orders.length === 1 ? "one order" : `${orders.length} orders`}>
      <div className="grid gap-x-12 gap-y-8 *:min-w-0 @4xl:grid-cols-[minmax(0,1fr)_minmax(0,400px)]">
        <div>
          {orders.length === 0 && <p className="text-quiet">Nothing bought yet.</p>}
          <OrderTiles orders={orders.slice(0, FIRST)} today={today} />
          {rest.length > 0 && (
            <details className="mt-4">
              <summary className="link w-fit text-small">
                {rest.length} earlier {rest.length === 1 ? "order" : "orders"}
              </summary>
              <div className="mt-4">
                <OrderTiles orders={rest} today={today} />
              </div>
            </details>
          )}
        </div>
        <div className="space-y-8">
          <CorrectionList
            customerId={view.customer.id}
            corrections={corrections}
            contested={view.profile?.contested ?? []}
            today={today}
            headingId="history-title"
          />
          {view.versions.length > 0 && <VersionList view={view} />}
        </div>
      </div>
    </PageSection>
  );
}

function OrderTiles({ orders, today }: { orders: CustomerView["orders"]; today: Day }) {
  if (orders.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-5">
      {orders.map((order) => (
        <li key={order.id}>
          <div className="flex flex-wrap gap-1.5">
            {order.lines.map((line) => (
              <ProductTile
                key={line.id}
                product={line.product}
                width={72}
                className={line.returned ? "opacity-50" : ""}
              />
            ))}
          </div>
          <p className="mt-1.5 text-small" title={fullDay(order.day)}>
            {shortDay(order.day, today)}
          </p>
          <p className="text-quiet text-small">
            {order.total && formatMoney(order.total)}
            {order.lines.some((line) => line.returned) && (
              <span className="block text-caution">
                {order.lines.every((line) => line.returned) ? "returned" : "part returned"}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
