import { ArrowLeft, History } from "lucide-react";
import Link from "next/link";
import { customerName } from "@/components/customers/customer-name";
import { PaletteStrip } from "@/components/products/palette-strip";
import { cx } from "@/components/ui/cx";
import type { CustomerView } from "@/lib/contracts/customer-view";
import { headerFacts } from "./header-facts";
import { LanguageSwitch } from "./language-switch";
import { NextAppointment } from "./next-appointment";
import { RegenerateButton } from "./regenerate-button";
import { Written } from "./written";

type ProfileHeaderProps = {
  view: CustomerView;
  timeZone: string;
  search: string;
  /** The language model that is set up, if one is. */
  model: string | null;
  /** A model is writing what is shown. */
  live: boolean;
};

/** Who it is, in the largest letters; the line that sums them up; the facts; the colours. */
export function ProfileHeader({ view, timeZone, search, model, live }: ProfileHeaderProps) {
  const { customer, profile, today } = view;
  const facts = headerFacts(view);
  const lines = profile?.current || live ? customer.profile : null;
  const path = `/customers/${encodeURIComponent(customer.id)}`;
  return (
    <header className="flex flex-col">
      <div className="flex items-center justify-between gap-4 pt-4 text-quiet text-small max-sm:hidden">
        <Link
          href={search ? `/customers?query=${encodeURIComponent(search)}` : "/customers"}
          className="hover:text-ink"
        >
          <ArrowLeft aria-hidden="true" className="mr-1.5 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
          Customers
          {search && (
            <>
              , <em className="font-serif text-[15px] leading-none">“{search}”</em>
            </>
          )}
        </Link>
        {profile && (
          <div className="flex gap-6">
            <LanguageSwitch
              path={path}
              version={profile.current || live ? null : profile.version}
              language={profile.language}
            />
            <a href="#history" className="hover:text-ink">
              <History aria-hidden="true" className="mr-1.5 inline size-3.5 align-[-2px] [stroke-width:1.5]" />
              Version {profile.version}
            </a>
          </div>
        )}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4 pt-3 max-sm:contents">
        <div className="min-w-0 max-w-[640px] max-sm:order-1 max-sm:pt-4">
          <h1 className="break-words text-display-xl">{customerName(customer)}</h1>
          <p className="mt-1 text-quiet sm:hidden">{facts.flatMap(({ brief }) => brief ?? []).join(" · ")}</p>
          {lines?.style_line && (
            <p className="mt-3 font-serif text-display-s max-sm:hidden">
              {lines.style_line} {lines.new_behavior && <span className="text-accent">{lines.moment_line}</span>}
            </p>
          )}
        </div>
        {profile && (
          <div className="flex items-center justify-between gap-4 max-sm:order-5 max-sm:flex-wrap max-sm:border-t max-sm:py-3 max-lg:w-full lg:flex-col lg:items-end lg:gap-3 lg:text-right">
            {!live && <Written profile={profile} customer={customer} today={today} />}
            <div className="order-last basis-full text-quiet text-small sm:hidden">
              <LanguageSwitch
                path={path}
                version={profile.current || live ? null : profile.version}
                language={profile.language}
              />
            </div>
            {!live && (
              <RegenerateButton
                customerId={customer.id}
                next={(view.versions[0]?.version ?? profile.version) + 1}
                model={model}
                language={profile.language}
                leaveTo={profile.current ? undefined : path}
              />
            )}
          </div>
        )}
      </div>
      {facts.length > 0 && (
        <dl className="mt-6 grid grid-cols-2 border-t border-b max-sm:order-3 max-sm:mt-4 sm:grid-cols-3 lg:flex lg:flex-wrap">
          {facts.map((fact) => (
            <div
              key={fact.label}
              className={cx(
                "py-2.5 pr-3 lg:pr-8 lg:not-first:border-l lg:not-first:pl-6",
                fact.brief !== undefined && "max-sm:hidden",
              )}
            >
              <dt className="aside">{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {lines && lines.palette.length > 0 && (
        <PaletteStrip palette={lines.palette} height={44} labels className="mt-4 max-sm:order-2" />
      )}
      {view.next_appointment && (
        <div className="order-4 border-b py-3 sm:hidden">
          <NextAppointment appointment={view.next_appointment} today={today} timeZone={timeZone} compact />
        </div>
      )}
    </header>
  );
}
