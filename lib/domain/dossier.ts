import type { Day } from "@/lib/contracts/day";
import type { Money } from "@/lib/contracts/money";
import type { Language } from "@/lib/contracts/profile";
import type { ProductTags, Tag } from "@/lib/contracts/tags";

/** A product as the retailer gave it, with what the taxonomy made of it. */
export type Product = {
  id: string;
  name: string;
  category: string | null;
  color: string | null;
  material: string | null;
  pattern: string | null;
  department: string | null;
  brand: string | null;
  price: Money | null;
  sizes: string[];
  description: string | null;
  occasion: string | null;
  known_from: Day;
  tags: ProductTags;
  /** What all customers declared to have bought it for up to as_of, halved a year; absent when nobody did. */
  worn_for?: Record<string, number>;
};

/** A catalogue product with today's stock: null = the retailer told no stock for it. */
export type CatalogueProduct = Product & { stock: { size: string; store_id: string; quantity: number }[] | null };

export type PurchaseLine = {
  id: string;
  order_id: string;
  product_id: string;
  day: Day;
  quantity: number;
  unit_price: Money | null;
  size: string | null;
  channel: string | null;
  store_id: string | null;
  /** What it was declared to be bought for, by its name in our words (see `occasionName`). */
  occasion: string | null;
  /** What it is most likely worn for, where nothing is declared and others' purchases tell (see `learnOccasions`). */
  worn_for?: Tag[];
  /** As known on as_of: a return that became known later is not seen. */
  returned: boolean;
};

export type BrowsingEvent = {
  id: string;
  /** product_viewed, products_searched, product_list_viewed, product_added, product_removed, product_added_to_wishlist */
  type: string;
  product_id: string | null;
  query: string | null;
  day: Day;
  /** ISO instant, UTC: only for the order of events within a day. */
  at: string;
  session_id: string | null;
};

export type Correction = {
  id: string;
  key: string;
  action: "correct" | "reject" | "pin";
  /** What the claim shall say; of a pin and a rejection, what it said then. */
  text: string | null;
  /** Of a text that the engine wrote; absent or null for the words of a person. */
  language?: Language | null;
  author: string;
  reason: string | null;
  day: Day;
};

/**
 * Everything a profile may rest on, as known on `as_of`, already cut in SQL: nothing later is in here.
 * Lists are sorted (day, then id), so that the same data gives the same dossier.
 */
export type Dossier = {
  as_of: Day;
  /** False for a past as_of: stock is then unknown. */
  present: boolean;
  workspace: { name: string; currency: string; time_zone: string };
  customer: {
    id: string;
    name: string | null;
    customer_type: "person" | "company";
    company: string | null;
    birth_date: Day | null;
    gender: string | null;
    city: string | null;
    store: { id: string; name: string } | null;
    vip: boolean | null;
    client_since: Day | null;
  };
  lines: PurchaseLine[];
  events: BrowsingEvent[];
  /** Products named by lines and events, by id. A line may name a product nobody described: then it is absent here. */
  products: Record<string, Product>;
  corrections: Correction[];
  notes: { id: string; text: string; author: string; day: Day }[];
  appointments: { id: string; day: Day; time: string; place: string | null; subject: string | null }[];
};
