import { MapPin } from "lucide-react";
import type { Metadata } from "next";
import { requirePageActor } from "@/app/(dashboard)/page-actor";
import { AppointmentList } from "@/components/today/appointment-list";
import { ChangedList } from "@/components/today/changed-list";
import { daySentence } from "@/components/today/day-words";
import { DueList } from "@/components/today/due-list";
import { StaleLine } from "@/components/today/stale-line";
import { longDay } from "@/lib/client/format/day";
import { listCustomers } from "@/lib/server/customers/list-customers";
import { getTodayView } from "@/lib/server/today/get-today-view";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const actor = await requirePageActor("/today");
  // Who receives customers begins with who is coming; the others with what changed and what is behind.
  const receives = actor.role === "salesperson";
  const [view, stale] = await Promise.all([
    getTodayView(actor),
    receives ? null : listCustomers(actor, { stale: "true", limit: 1 }),
  ]);
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2 pt-8 pb-5">
        <div>
          <h1 className="text-display-l">{longDay(view.today)}</h1>
          <p className="mt-1.5 font-serif text-prose-s text-quiet">{daySentence(view)}</p>
          {stale !== null && <StaleLine behind={stale.total} customers={view.customers} />}
        </div>
        {actor.stores && (
          <p className="text-quiet">
            <MapPin aria-hidden="true" className="mr-1.5 inline size-4 align-[-3px] [stroke-width:1.5]" />
            {view.stores.map((store) => store.name).join(", ")}
          </p>
        )}
      </header>
      {!receives && <ChangedList view={view} />}
      <div className="grid gap-x-11 gap-y-8 *:min-w-0 lg:grid-cols-[minmax(0,1fr)_292px]">
        <AppointmentList view={view} role={actor.role} />
        <DueList view={view} />
      </div>
      {receives && <ChangedList view={view} />}
    </>
  );
}
