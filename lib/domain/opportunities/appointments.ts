import type { Look } from "@/lib/contracts/profile";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { groupBy, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { addDays, daysBetween } from "@/lib/domain/time/days";
import { dayText, fullDay, listText } from "@/lib/domain/words/en-words";
import { theProduct } from "@/lib/domain/words/piece-name";
import { type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { findInRange, offerable } from "./stock";

/** Something to have ready for the next appointment within a week: what was viewed most, then what completes a look. */
export function nextAppointment(
  reading: Reading,
  recent: Recent,
  looks: readonly Look[],
  wearer: Wearer,
): OpportunityTold[] {
  const { as_of, appointments } = reading.dossier;
  const next = appointments.find(({ day }) => day <= addDays(as_of, 7));
  if (!next) return [];
  const owned = new Set(reading.pieces.map(({ line }) => line.product_id));
  const viewed = groupBy(recent.views, ({ product }) => product.id).map(([id]) => id);
  const suggested = looks.flatMap(({ pieces }) =>
    pieces.flatMap(({ owned: has, product_id }) => (has || product_id === null ? [] : [product_id])),
  );
  const products = [...new Set([...viewed.slice(0, 2), ...suggested])]
    .filter((id) => !owned.has(id))
    .map((id) => findInRange(reading.catalogue, id))
    .filter((product) => offerable(wearer, product))
    .slice(0, 3);
  if (products.length === 0) return [];
  const names = products.map(theProduct);
  const inDays = daysBetween(as_of, next.day);
  const when = inDays === 0 ? "today" : inDays === 1 ? "tomorrow" : `on ${dayText(next.day, as_of)}`;
  const evidence = reading.ledger.note({
    kind: "opportunity",
    statement: `Appointment ${when}, ${fullDay(next.day)} at ${next.time}. Ready in the range: ${listText(names)}.`,
    refs: [
      { type: "declared", id: `appointment.${next.id}` },
      ...products.map(({ id }) => ({ type: "product" as const, id })),
    ],
    n: 1,
    certainty: "declared",
  });
  return [
    toOpportunity({
      trigger: "appointment",
      subject: next.id,
      action: `Have ${listText(names)} ready before ${next.time}`,
      reason: `the appointment is ${when}`,
      evidence: [evidence],
      products: products.map(({ id }) => id),
      asOf: as_of,
      dueIn: inDays,
      expiresIn: inDays + 1,
    }),
  ];
}
