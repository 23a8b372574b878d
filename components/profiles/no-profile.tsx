import { EmptyState } from "@/components/ui/empty-state";
import type { CustomerView } from "@/lib/contracts/customer-view";
import { RegenerateButton } from "./regenerate-button";

/** No version yet: what there is to write from, and the button. Too little to say anything comes back in words. */
export function NoProfile({ view, model }: { view: CustomerView; model: string | null }) {
  const views = view.browsing.reduce((sum, week) => sum + week.events, 0);
  const orders = view.orders.length;
  const known = [
    orders > 0 && `${orders} ${orders === 1 ? "order" : "orders"}`,
    views > 0 && `${views} ${views === 1 ? "view" : "views"}`,
  ].filter(Boolean);
  return (
    <section aria-labelledby="profile-title">
      <h2 id="profile-title" className="sr-only">
        Profile
      </h2>
      <EmptyState
        title="No profile yet"
        action={<RegenerateButton customerId={view.customer.id} next={1} model={model} label="Write the profile" />}
        className="my-6"
      >
        {known.length > 0
          ? `There are ${known.join(" and ")} to write it from.`
          : "Nothing was bought or viewed yet, so there may be too little to say."}
      </EmptyState>
    </section>
  );
}
