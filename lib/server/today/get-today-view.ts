import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { TodayView } from "@/lib/contracts/customer-view";
import { countCustomers, getCustomer } from "@/lib/server/customers/get-customer";
import { loadCards } from "@/lib/server/products/product-store";
import { namedProducts } from "@/lib/server/profiles/get-customer-view";
import { leaveOutClosed } from "@/lib/server/profiles/leave-out-closed";
import { findProfile } from "@/lib/server/profiles/version-store";
import { type AppointmentRow, listAppointments, listChanged, listDue, readClock } from "@/lib/server/today/today-store";
import { listStores, requireWorkspace, today } from "@/lib/server/workspace/workspace-store";

/** The day of whoever asks: appointments at their stores, what is due, who changed. */
export async function getTodayView(actor: Actor): Promise<TodayView> {
  const workspace = await requireWorkspace();
  const day = await today(workspace);
  const [now, stores, appointments, due, changed, customers] = await Promise.all([
    readClock(),
    listStores(actor.stores),
    listAppointments(day, actor.stores, workspace.timeZone),
    listDue(day, actor.stores, 12),
    listChanged(actor.stores, 8),
    countCustomers(actor),
  ]);
  const cards = await loadCards([...new Set(due.flatMap((row) => row.product_ids))]);
  const shown = await Promise.all(appointments.map((row) => withProfile(actor, row)));
  return {
    today: day,
    now: now.toISOString(),
    stores,
    appointments: shown.filter((entry) => entry !== null),
    due: due.map(({ product_ids, ...row }) => ({ ...row, products: product_ids.flatMap((id) => cards.get(id) ?? []) })),
    changed: changed.flatMap(({ customer_id, customer_name, new_behavior: { reasons, rivals } }) => {
      const [first] = reasons;
      const rival = rivals.find((r) => r.verdict === "likely" || r.verdict === "in_part")?.reason ?? null;
      return first
        ? [
            {
              customer_id,
              customer_name,
              attribute: first.attribute,
              value: first.value,
              before: first.before,
              after: first.after,
              rival,
            },
          ]
        : [];
    }),
    customers,
  };
}

async function withProfile(
  actor: Actor,
  { customer_id, starts_at, ...row }: AppointmentRow,
): Promise<TodayView["appointments"][number] | null> {
  const customer = await getCustomer(actor, customer_id);
  if (!customer) return null;
  const found = customer.profiling_refused ? null : await findProfile(customer_id, "current", "en");
  const profile = found && (await leaveOutClosed(found));
  const cards = profile ? await loadCards(namedProducts(profile)) : new Map();
  return { ...row, starts_at: starts_at.toISOString(), customer, profile, products: [...cards.values()] };
}
