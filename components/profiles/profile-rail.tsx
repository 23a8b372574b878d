import type { ReactNode } from "react";
import { ProbabilityBars } from "@/components/pictures/probability-bars";
import { Timeline, TimelineLegend } from "@/components/pictures/timeline";
import { formatMoney } from "@/components/products/format-money";
import { fullDay, mediumDay, shortDay } from "@/lib/client/format/day";
import { formatShare } from "@/lib/client/format/share";
import type { CustomerView } from "@/lib/contracts/customer-view";
import { attributeWords } from "./attribute-words";
import { NextAppointment } from "./next-appointment";

function RailPart({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="border-t py-6 first:border-ink">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 className="aside">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** `blazer, pumps`: what an order was, in as few words as fit beside a dot. */
function orderLabel(order: CustomerView["orders"][number]): string {
  const kinds = [...new Set(order.lines.map((line) => line.product.type ?? line.product.name))];
  const words = kinds.slice(0, 2).join(", ").replaceAll("-", " ").toLowerCase();
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return kinds.length > 2 ? `${text} +${kinds.length - 2}` : text;
}

/** What the recent window shows, when something moved. */
function windowWords(view: CustomerView): string | null {
  const change = view.profile?.signals.new_behavior;
  const reason = change?.value ? change.reasons[0] : undefined;
  if (!reason) return null;
  return `last 14 days: ${attributeWords(reason.attribute, reason.value).toLowerCase()}, ${formatShare(reason.after)}`;
}

/** Beside the profile: what is booked, the year, what colleagues noted, what is likely next. */
export function ProfileRail({ view, timeZone }: { view: CustomerView; timeZone: string }) {
  const { next_appointment: appointment, notes, orders, profile, today } = view;
  const likely = profile?.signals.next_types.slice(0, 4) ?? [];
  const bought = new Set(orders.flatMap((order) => order.lines.map((line) => line.product.type?.toLowerCase())));
  const due = profile?.signals.rhythm.next_order ?? null;
  return (
    <aside aria-label="Beside the profile" className="grid content-start gap-x-11 max-lg:sm:grid-cols-2 lg:block">
      {appointment && (
        <RailPart title="Next appointment">
          <NextAppointment appointment={appointment} today={today} timeZone={timeZone} />
        </RailPart>
      )}
      {(orders.length > 0 || view.browsing.length > 0) && (
        <RailPart title="A year" aside={<TimelineLegend />}>
          <Timeline
            className="relative mt-4 overflow-x-clip"
            asOf={profile?.as_of ?? today}
            browsing={view.browsing}
            caption={windowWords(view)}
            formatDay={fullDay}
            orders={orders.map((order) => ({
              day: order.day,
              label: orderLabel(order),
              total: order.total ? Number(order.total.amount) : null,
              price: order.total ? formatMoney(order.total) : null,
            }))}
          />
        </RailPart>
      )}
      {notes.length > 0 && (
        <RailPart title="Notes">
          <ul>
            {notes.map((note) => (
              <li key={note.id} className="border-t py-3 first:border-t-0 first:pt-0">
                <p className="break-words font-serif text-prose-s">{note.text}</p>
                <p className="mt-1 text-quiet text-small">
                  {note.author}, {mediumDay(note.day, today)}
                </p>
              </li>
            ))}
          </ul>
          <p className="border-t pt-2.5 text-quiet text-small">Notes are hearsay: they rank below purchases.</p>
        </RailPart>
      )}
      {likely.length > 0 && (
        <RailPart
          title="Likely next"
          aside={
            due && (
              <span className="text-quiet text-small" title={`With ${formatShare(due.coverage)} certainty`}>
                order due {due.from > today ? `${shortDay(due.from, due.to)} – ` : "by "}
                {shortDay(due.to, today)}
              </span>
            )
          }
        >
          <ProbabilityBars
            caption="Kinds of pieces likely to be bought next"
            rows={likely.map(({ value, probability }) => ({
              label: attributeWords("type", value),
              probability,
              isNew: !bought.has(value.toLowerCase()),
            }))}
          />
        </RailPart>
      )}
    </aside>
  );
}
