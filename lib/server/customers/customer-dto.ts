import "server-only";
import { type Customer, type CustomerListItem, customerListItemSchema, customerSchema } from "@/lib/contracts/customer";

export type ItemRow = {
  rank: number;
  recency: number;
  id: string;
  name: string | null;
  company: string | null;
  customer_type: string;
  vip: boolean | null;
  profiling_consent: boolean | null;
  store_id: string | null;
  store_name: string | null;
  last_day: string | null;
  last_total: string | null;
  last_currency: string | null;
  last_pieces: string[] | null;
  version: number | null;
  generated_at: Date | null;
  as_of: string | null;
  confidence: number | null;
  style_line: string | null;
  moment_line: string | null;
  palette: unknown;
  new_behavior: boolean | null;
  opportunities: number | null;
  events_since: number;
};

export type DetailRow = ItemRow & {
  email: string | null;
  phone: string | null;
  document: string | null;
  birth_date: string | null;
  gender: string | null;
  city: string | null;
  country: string | null;
  client_since: Date | null;
  marketing_consent: boolean | null;
};

function itemFields(row: ItemRow) {
  const total = row.last_total === null ? null : { amount: row.last_total, currency: row.last_currency };
  const lastPurchase =
    row.last_day === null
      ? null
      : { day: row.last_day, total, pieces: [...new Set((row.last_pieces ?? []).map((piece) => piece.toLowerCase()))] };
  const { version, confidence, as_of, style_line, moment_line, palette, new_behavior, opportunities, events_since } =
    row;
  const head = { version, as_of, confidence, style_line, moment_line, palette, new_behavior, opportunities };
  return {
    id: row.id,
    name: row.name,
    company: row.company,
    customer_type: row.customer_type,
    store: row.store_id === null ? null : { id: row.store_id, name: row.store_name },
    vip: row.vip,
    profiling_refused: row.profiling_consent === false,
    last_purchase: lastPurchase,
    profile: version === null ? null : { ...head, generated_at: row.generated_at?.toISOString(), events_since },
  };
}

export function toListItem(row: ItemRow): CustomerListItem {
  return customerListItemSchema.parse(itemFields(row));
}

export function toCustomer(row: DetailRow): Customer {
  const { email, phone, document, birth_date, gender, city, country, profiling_consent, marketing_consent } = row;
  return customerSchema.parse({
    ...itemFields(row),
    ...{ email, phone, document, birth_date, gender, city, country, profiling_consent, marketing_consent },
    client_since: row.client_since?.toISOString() ?? null,
  });
}
