import type { Day } from "@/lib/contracts/day";
import { random } from "@/lib/domain/random";
import type { DemoCustomer } from "./customers";
import { staff } from "./data/house";
import { firstDay, places, subjects, times } from "./data/visits";
import { addDays, days, instant } from "./days";

export type DemoAppointment = {
  id: string;
  customerId: string;
  storeId: string;
  /** Who receives them. */
  staffEmail: string;
  startsAt: string;
  day: Day;
  bookedDay: Day;
  place: string | null;
  subject: string | null;
};

const AHEAD_DAYS = 6;
const perStore = { jardins: 5, leblon: 2, chiado: 2 };

function appointment(
  customer: DemoCustomer,
  day: Day,
  store: string,
  time: string,
  place: string,
  subject: string,
  ahead: number,
): DemoAppointment {
  const [hours, minutes] = time.split(":").map(Number);
  return {
    id: `${customer.id}-${day.replaceAll("-", "")}-${time.replace(":", "")}`,
    customerId: customer.id,
    storeId: store,
    staffEmail: staff.find((member) => member.role === "salesperson" && member.storeIds.includes(store))!.email,
    startsAt: instant(day, hours! * 60 + minutes!),
    day,
    bookedDay: addDays(day, -ahead),
    place: place || null,
    subject: subject || null,
  };
}

/** The book of one day: the first day's is written by hand, every other is drawn from its own numbers. */
function bookOf(seed: string, anchor: Day, customers: readonly DemoCustomer[], day: Day): DemoAppointment[] {
  if (day === anchor)
    return firstDay.map(([name, store, ...rest]) =>
      appointment(customers.find((c) => c.name === name && c.store === store)!, day, store, ...rest),
    );
  return Object.entries(perStore).flatMap(([store, count]) => {
    const r = random(seed, "book", store, day);
    const justSeen = day <= addDays(anchor, 14) ? firstDay.map(([name]) => name) : [];
    const free = customers.filter(
      (c) => c.store === store && !c.persona.kind && !c.role?.refused && !justSeen.includes(c.name),
    );
    const seen = new Set<DemoCustomer>();
    while (seen.size < count) seen.add(r.weighted(free, (c) => (c.row.vip === "true" ? 3 : 1))!);
    const gap = store === "jardins" ? 1 : 3;
    return [...seen].map((customer, i) =>
      appointment(customer, day, store, times[i * gap]!, r.pick(places), r.pick(subjects), r.int(1, 9)),
    );
  });
}

/** Appointments of `day` and of the six days after it, as far as they are booked by then. */
export function appointmentsOf(
  seed: string,
  anchor: Day,
  customers: readonly DemoCustomer[],
  day: Day,
): DemoAppointment[] {
  return [...days(day, addDays(day, AHEAD_DAYS))]
    .flatMap((each) => bookOf(seed, anchor, customers, each))
    .filter((booked) => booked.bookedDay <= day);
}
