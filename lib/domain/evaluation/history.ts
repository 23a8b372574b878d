import type { Day } from "@/lib/contracts/day";
import type { BrowsingEvent, Dossier, Product, PurchaseLine } from "@/lib/domain/dossier";
import type { PopulationSeries } from "@/lib/domain/population-series";

/** A purchase line as it is known in the end; a return counts from the day it became known. */
export type HistoryLine = PurchaseLine & { returned_day: Day | null };

/** Everything one customer bought and looked at, oldest first. */
export type History = { customer: Dossier["customer"]; lines: HistoryLine[]; events: BrowsingEvent[] };

/** A retailer's records, read once, to be looked at from any past day. */
export type Records = {
  workspace: Dossier["workspace"];
  /** By customer id, in code-unit order. */
  histories: History[];
  /** Every product of the catalogue, by id. */
  products: Record<string, Product>;
  population: PopulationSeries;
  rollup_rows: number;
  /** The first and last day with a purchase or view; null when there is none. */
  first_day: Day | null;
  last_day: Day | null;
};

/** What was known of a customer in the evening of `asOf`: the dossier that a profile for that day would rest on. */
export function dossierAt({ workspace, products }: Records, history: History, asOf: Day): Dossier {
  const lines = history.lines
    .filter(({ day }) => day <= asOf)
    .map(({ returned_day, ...line }) => ({
      ...line,
      returned: line.returned && (returned_day ?? line.day) <= asOf,
    }));
  const events = history.events.filter(({ day }) => day <= asOf);
  const named: Record<string, Product> = {};
  for (const { product_id } of [...lines, ...events]) {
    const product = product_id === null ? undefined : products[product_id];
    if (product) named[product.id] = product;
  }
  return {
    as_of: asOf,
    present: false,
    workspace,
    customer: history.customer,
    lines,
    events,
    products: named,
    corrections: [],
    notes: [],
    appointments: [],
  };
}
