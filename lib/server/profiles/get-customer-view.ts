import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { CustomerView } from "@/lib/contracts/customer-view";
import type { Profile } from "@/lib/contracts/profile";
import { AppError } from "@/lib/server/app-error";
import { requireCustomer } from "@/lib/server/customers/require-customer";
import { countPopulation } from "@/lib/server/population/count-population";
import { loadCards } from "@/lib/server/products/product-store";
import { countWeeklyEvents, listOrders, readAgenda } from "@/lib/server/profiles/history-store";
import { leaveOutClosed } from "@/lib/server/profiles/leave-out-closed";
import { loadRecords } from "@/lib/server/profiles/record-store";
import { requireLanguage } from "@/lib/server/profiles/require-language";
import { findProfile, findVersions } from "@/lib/server/profiles/version-store";
import { requireWorkspace, today } from "@/lib/server/workspace/workspace-store";

/** Products that the looks and opportunities of a profile name. */
export function namedProducts(profile: Profile): string[] {
  const inLooks = profile.looks.flatMap((look) => look.pieces.flatMap((piece) => piece.product_id ?? []));
  return [...new Set([...inLooks, ...profile.opportunities.flatMap((o) => o.product_ids)])];
}

/**
 * Everything the Customer page shows; of a version that is still being written, `instead`. Of a customer who refused profiling only the record itself is read. Throws
 * not_found for a customer the actor may not see and for a version that does not exist.
 */
export async function getCustomerView(
  actor: Actor,
  customerId: string,
  { version, language, instead }: { version?: number; language?: string; instead?: Profile } = {},
): Promise<CustomerView> {
  const customer = await requireCustomer(actor, customerId);
  const workspace = await requireWorkspace();
  const day = await today(workspace);
  const spoken = requireLanguage(language, "language", workspace);
  if (customer.profiling_refused)
    return {
      customer,
      profile: null,
      versions: [],
      records: [],
      products: [],
      orders: [],
      browsing: [],
      next_appointment: null,
      notes: [],
      today: day,
      customers_in_population: 0,
    };

  const found = instead ?? (await findProfile(customerId, version ?? "current", spoken));
  if (version !== undefined && !found)
    throw new AppError("not_found", `There is no version ${version} of this profile.`);
  const profile = found && (await leaveOutClosed(found));
  const [versions, records, cards, orders, browsing, agenda, population] = await Promise.all([
    findVersions(customerId, 50, null),
    profile ? loadRecords(customerId, profile.evidence) : [],
    profile ? loadCards(namedProducts(profile)) : new Map(),
    listOrders(customerId),
    countWeeklyEvents(customerId, day),
    readAgenda(customerId),
    profile ? countPopulation(profile.population) : 0,
  ]);
  return {
    customer,
    profile,
    versions,
    records,
    products: [...cards.values()],
    orders,
    browsing,
    ...agenda,
    today: day,
    customers_in_population: population,
  };
}
