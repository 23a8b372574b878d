export type Rhythm =
  | { kind: "gap"; days: number }
  /** Expected orders in each named month of the year. */
  | { kind: "months"; months: Partial<Record<number, number>> };

export type Persona = {
  key: string;
  customers: number;
  gender: "f" | "m";
  /** One is chosen per customer; the first colour is the strongest. */
  palettes: readonly string[];
  /** Type -> weight; two of them become the customer's own favourites. */
  types: Readonly<Record<string, number>>;
  materials: readonly string[];
  /** Patterns they wear; without any they keep to plain pieces. */
  patterns: readonly string[];
  /** Their price against the middle of each type. */
  price: readonly [low: number, high: number];
  /** In the product's own words for occasions. */
  occasions: readonly string[];
  rhythms: readonly Rhythm[];
  lines: readonly [low: number, high: number];
  /** Visits a week. */
  visits: readonly [low: number, high: number];
  online: number;
  returns: number;
  /** Buys only what is reduced. */
  reducedOnly?: boolean;
  /** Buys for others in these months, of these types. */
  gifts?: { months: readonly number[]; types: Readonly<Record<string, number>>; orders: number };
  kind?: "one-order" | "views" | "nothing" | "company";
};
