import Link from "next/link";
import { PaletteStrip } from "@/components/products/palette-strip";
import { cx } from "@/components/ui/cx";
import type { CustomerListItem } from "@/lib/contracts/customer";
import type { Day } from "@/lib/contracts/day";
import { customerName, customerPath } from "./customer-name";
import { Freshness } from "./freshness";
import { MatchedText } from "./matched-text";
import { purchaseWords } from "./purchase-words";

type CustomerRowProps = { customer: CustomerListItem; search: string; today: Day };

/** One customer as a sentence. The name is the link and its target is the whole row. */
export function CustomerRow({ customer, search, today }: CustomerRowProps) {
  const { profile, profiling_refused: refused } = customer;
  const tentative = profile !== null && profile.confidence < 0.5;
  const place = [customer.customer_type === "company" && "Company", customer.store?.name, customer.vip && "VIP"].filter(
    Boolean,
  );
  return (
    <li
      className={cx(
        "relative -mx-3 grid gap-x-6 gap-y-2 border-hairline border-b px-3 py-3.5 transition-colors hover:bg-sunk/60",
        "grid-cols-[1fr_auto] md:grid-cols-[minmax(0,200px)_148px_minmax(0,1fr)_auto]",
        "border-l-2 border-l-transparent has-[a:focus-visible]:border-l-accent has-[a:focus-visible]:bg-accent-soft",
      )}
    >
      <div className="min-w-0">
        <Link
          href={customerPath(customer.id, search)}
          className="text-display-s font-serif outline-none after:absolute after:inset-0"
          data-row
        >
          <MatchedText text={customerName(customer)} search={search} />
        </Link>
        {place.length > 0 && <p className="text-quiet text-small">{place.join(" · ")}</p>}
      </div>
      <div className="max-md:order-3 max-md:col-span-2 md:pt-1.5">
        {profile && <PaletteStrip palette={profile.palette} height={19} />}
      </div>
      <p className="max-md:order-4 max-md:col-span-2 font-serif text-prose-s leading-6">
        {refused ? (
          <span className="text-quiet italic">Refused profiling: nothing is analysed about this customer.</span>
        ) : (
          <>
            {profile?.style_line && (
              <span className={tentative ? "text-tentative" : "text-ink"}>
                <MatchedText text={profile.style_line} search={search} />{" "}
              </span>
            )}
            <span className="text-quiet">{purchaseWords(customer.last_purchase, today)} </span>
            {profile?.moment_line && (
              <span className={tentative ? "text-tentative" : "text-accent"}>
                <MatchedText text={profile.moment_line} search={search} />
              </span>
            )}
          </>
        )}
      </p>
      <Freshness customer={customer} today={today} />
    </li>
  );
}
