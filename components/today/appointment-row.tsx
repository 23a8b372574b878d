import { TrendingUp } from "lucide-react";
import Link from "next/link";
import { customerName, customerPath } from "@/components/customers/customer-name";
import { Freshness } from "@/components/customers/freshness";
import { PaletteStrip } from "@/components/products/palette-strip";
import { ProductTile } from "@/components/products/product-tile";
import { lookOf } from "@/components/profiles/find-claim";
import type { TodayView } from "@/lib/contracts/customer-view";
import type { Day } from "@/lib/contracts/day";
import { AppointmentTime } from "./appointment-time";

type AppointmentRowProps = { appointment: TodayView["appointments"][number]; now: string; today: Day };

/** Another appointment of the day: name, line, colours and the first pieces of a look. */
export function AppointmentRow({ appointment, now, today }: AppointmentRowProps) {
  const { customer, profile } = appointment;
  const products = new Map(appointment.products.map((product) => [product.id, product]));
  const look = profile ? lookOf(profile, 0) : null;
  const pieces = (look?.pieces ?? []).flatMap((piece) => (piece.product_id && products.get(piece.product_id)) || []);
  return (
    <article className="grid gap-x-6 gap-y-2 border-t py-5 sm:grid-cols-[92px_minmax(0,1fr)_auto]">
      <AppointmentTime appointment={appointment} now={now} />
      <div className="min-w-0">
        <h3 className="text-display-m">
          <Link href={customerPath(customer.id)} className="hover:text-accent">
            {customerName(customer)}
          </Link>
        </h3>
        <p className="max-w-[56ch] font-serif text-prose-s">
          {customer.profiling_refused && <span className="text-quiet">Refused profiling.</span>}
          {!customer.profiling_refused &&
            (customer.profile?.style_line ?? <span className="text-quiet">No profile yet.</span>)}
        </p>
        {customer.profile?.new_behavior && (
          <p className="mt-1 text-accent text-small">
            <TrendingUp aria-hidden="true" className="mr-1 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
            {customer.profile.moment_line}
          </p>
        )}
        {profile && (
          <div className="mt-1.5">
            <Freshness customer={customer} today={today} inline />
          </div>
        )}
      </div>
      {profile && (
        <div className="w-[182px] max-sm:col-span-full">
          <PaletteStrip palette={customer.profile?.palette ?? []} height={10} />
          <div className="mt-2 flex gap-1">
            {pieces.slice(0, 3).map((product) => (
              <ProductTile key={product.id} product={product} width={58} />
            ))}
          </div>
        </div>
      )}
    </article>
  );
}
