import type { Look } from "@/lib/contracts/profile";
import { readWearer } from "@/lib/domain/looks/wearer";
import type { Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { abandonedCarts } from "./abandoned-carts";
import { nextAppointment } from "./appointments";
import { completesPurchase } from "./completes-purchase";
import type { OpportunityTold } from "./draft-opportunity";
import { exploredKind } from "./explored-kind";
import { changedTaste } from "./from-change";
import { overdue } from "./from-history";
import { beforeTheMonth } from "./usual-month";
import { viewedOften } from "./viewed-often";

const most = 5;

/**
 * What can be done for this customer now: each with a reason from the records, pieces that are not known to be out of
 * stock, a due day and the day after which it is pointless. Soonest first. A trigger needs its own evidence; there is no
 * filling up. Rejected ones (`moment.opportunity.<key>`) are left out.
 */
export function findOpportunities(reading: Reading, recent: Recent, looks: readonly Look[]): OpportunityTold[] {
  const wearer = readWearer(reading);
  const carts = abandonedCarts(reading, recent, wearer);
  const taken = new Set(carts.flatMap(({ product_ids }) => product_ids));
  const changed = changedTaste(reading, recent, wearer);
  const explored = changed.length > 0 ? changed : exploredKind(reading, recent, wearer);
  const shown = new Set(explored.flatMap(({ product_ids }) => product_ids));
  const often = viewedOften(reading, recent, wearer, taken).filter(
    ({ trigger, product_ids }) => trigger === "low_stock" || !product_ids.every((id) => shown.has(id)),
  );
  const found = [
    ...nextAppointment(reading, recent, looks, wearer),
    ...carts,
    ...often,
    ...explored,
    ...completesPurchase(reading, looks, wearer),
    ...overdue(reading, looks, wearer),
    ...beforeTheMonth(reading),
  ];
  const kept = found.filter(({ key }) => !reading.rejected.has(`moment.opportunity.${key}`)).slice(0, most);
  return kept.sort((a, b) => (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : a.key < b.key ? -1 : 1));
}
