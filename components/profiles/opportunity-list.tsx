import { ProductTile } from "@/components/products/product-tile";
import { cx } from "@/components/ui/cx";
import { dueIn, fullDay, shortDay } from "@/lib/client/format/day";
import type { CustomerView } from "@/lib/contracts/customer-view";
import type { Profile } from "@/lib/contracts/profile";
import { claimText } from "@/lib/domain/claims/claim-text";
import { daysBetween } from "@/lib/domain/time/days";
import { ClaimSpan } from "./claim-span";
import { findClaim } from "./find-claim";

/** What to do, by when and why, with the pieces it is about. */
export function OpportunityList({ view, profile }: { view: CustomerView; profile: Profile }) {
  const products = new Map(view.products.map((product) => [product.id, product]));
  return (
    <div className="mt-8">
      <h3 className="aside">Opportunities</h3>
      {profile.opportunities.length === 0 && (
        <p className="mt-2 border-t py-3 text-quiet">Nothing to act on: no visit, cart or rhythm asks for it now.</p>
      )}
      <ul>
        {profile.opportunities.map((opportunity) => {
          const claim = findClaim(profile, `moment.opportunity.${opportunity.key}`);
          // What a colleague has set replaces the engine's words.
          const corrected = claim?.status === "corrected" ? claimText(profile.profile, claim) : null;
          const late = daysBetween(view.today, opportunity.due_on) < 0;
          const today = opportunity.due_on === view.today;
          const tiles = opportunity.product_ids.flatMap((id) => products.get(id) ?? []).slice(0, 4);
          return (
            <li
              key={opportunity.key}
              className="grid items-center gap-x-6 gap-y-3 border-b py-4 sm:grid-cols-[116px_minmax(0,1fr)_auto]"
            >
              <div className="max-sm:flex max-sm:items-baseline max-sm:gap-3">
                <p className="font-serif text-display-s">
                  {today ? "Today" : shortDay(opportunity.due_on, view.today)}
                </p>
                <p
                  className={cx("text-small", late ? "text-negative" : "text-quiet")}
                  title={`Due ${fullDay(opportunity.due_on)}, worth doing until ${fullDay(opportunity.expires_on)}`}
                >
                  {today
                    ? `until ${shortDay(opportunity.expires_on, view.today)}`
                    : dueIn(opportunity.due_on, view.today)}
                </p>
              </div>
              <div className="min-w-0">
                <p className="font-medium text-[15px]">{corrected ?? opportunity.action}</p>
                <p className="text-quiet">
                  {claim ? <ClaimSpan text={opportunity.reason} claim={claim} /> : opportunity.reason}
                </p>
              </div>
              <div className="flex gap-1.5">
                {tiles.map((product) => (
                  <ProductTile key={product.id} product={product} width={52} />
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
