import type { Day } from "@/lib/contracts/profile";

/** Attributes that are counted over all customers. */
export const populationAttributes = [
  "department",
  "category",
  "type",
  "slot",
  "color",
  "pattern",
  "material",
  "formality",
  "season",
  "occasion",
  "price_band",
] as const;
export type PopulationAttribute = (typeof populationAttributes)[number];

/** Items per value; `total` counts the items whose value is known. */
export type Counts = { total: number; values: Record<string, number> };
export type CountsByAttribute = Partial<Record<PopulationAttribute, Counts>>;

/**
 * All customers' pieces as known on `day`, from the rollups: over all time, over the last 56 and 28 days, and in last
 * year's days -15..+21 around this one (the season ahead). Returned pieces are left out as they are of a customer's own.
 */
export type Population = {
  id: string;
  day: Day;
  customers: number;
  purchase: { all: CountsByAttribute; last56: CountsByAttribute; last28: CountsByAttribute; season: CountsByAttribute };
  view: { all: CountsByAttribute; last56: CountsByAttribute };
};
