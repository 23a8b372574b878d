import type { Day } from "@/lib/contracts/day";

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
 * What pieces were declared to be bought for, over all customers, halved for each year they lie back, returned or not:
 * by shelf ("category", line break, "type"; blank when unknown) and occasion, and by occasion and month of purchase, January
 * first. Only of products whose own column names no occasion.
 */
export type WornFor = {
  shelves: Record<string, Record<string, number>>;
  months: Record<string, number[]>;
};

/** How long a block of a snapshot is, in days; the newest ends on the snapshot's day. */
export const BLOCK_DAYS = 28;

/**
 * All customers' pieces as known on `day`, from the rollups: over all time, over the last 56 and 28 days, in last
 * year's days -15..+21 around this one (the season ahead), and in blocks of 28 days back to the first purchase, newest
 * first and two years at most (what was usual when a customer bought). Returned pieces are left out as they are of a
 * customer's own.
 */
export type Population = {
  id: string;
  day: Day;
  customers: number;
  purchase: {
    all: CountsByAttribute;
    last56: CountsByAttribute;
    last28: CountsByAttribute;
    season: CountsByAttribute;
    blocks: CountsByAttribute[];
  };
  view: { all: CountsByAttribute; last56: CountsByAttribute };
  /**
   * How customers come back, from a sample of them: the mean logarithm of the days between two shopping days, and the
   * share of intervals that outlast each multiple of what is usual for the customer (see `learnRhythm`).
   */
  rhythm: { log_gap: number; survival: number[]; intervals: number };
  /** Absent where no purchase of a product without occasions of its own declared one. */
  worn_for?: WornFor;
};
