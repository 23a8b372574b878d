import { z } from "zod";
import {
  boolean,
  currency,
  decimal,
  oneOf,
  optional,
  path,
  quantity,
  readId,
  readText,
  required,
  sizes,
  stock,
} from "@/lib/contracts/import-cell";
import { day, readMoment } from "@/lib/contracts/import-moment";

const id = optional(readId);
const text = (max: number) => optional(readText(max));
const moment = optional(readMoment);

const customerType = oneOf(
  {
    person: "person",
    individual: "person",
    b2c: "person",
    pf: "person",
    company: "company",
    business: "company",
    b2b: "company",
    pj: "company",
    empresa: "company",
  },
  "is not a customer type",
  "write person or company",
);

/** `customers.csv`, a row a customer. Only `customer_id` is required; blank is unknown. */
export const customerRowSchema = z.object({
  customer_id: required(readId),
  name: text(300),
  email: text(320),
  phone: text(60),
  document: text(60),
  birth_date: day,
  gender: text(60),
  city: text(200),
  country: text(100),
  store: id,
  customer_type: customerType,
  company: text(300),
  vip: boolean,
  profiling_consent: boolean,
  marketing_consent: boolean,
  created_at: moment,
});

/** `products.csv`, a row a product. Only `product_id` and `name` are required. */
export const productRowSchema = z.object({
  product_id: required(readId),
  name: required(readText(500)),
  category: path,
  color: text(100),
  material: text(300),
  pattern: text(100),
  department: text(100),
  brand: text(200),
  price: decimal,
  currency,
  sizes,
  stock,
  image_url: text(2000),
  description: text(20_000),
  occasion: text(200).describe("What it is made for, several separated by commas; nothing is learned of it then"),
  available_from: day,
});

/** `purchases.csv`, a row an order line. The order, the customer, the product and the date are required. */
export const purchaseRowSchema = z.object({
  order_id: required(readId),
  customer_id: required(readId),
  product_id: required(readId),
  purchased_at: required(readMoment),
  quantity,
  unit_price: decimal,
  currency,
  size: text(60),
  channel: text(60),
  store: id,
  returned: boolean,
  occasion: text(200).describe(
    "What it was bought for, where somebody knows (a rental, a wedding list, a stylist's note): wedding, work, party ...; other words are kept",
  ),
  returned_at: moment,
});

export const eventTypes = [
  "product_viewed",
  "products_searched",
  "product_list_viewed",
  "product_added",
  "product_removed",
  "product_added_to_wishlist",
] as const;

/** Segment's spellings ("Product Viewed") are the same types. */
const eventType = required((given, refuse) => {
  const word = given.toLowerCase().replace(/[\s-]+/g, "_");
  return (
    eventTypes.find((type) => type === word) ?? refuse("is not a known event type", `write ${eventTypes.join(", ")}`)
  );
});

/** `events.csv`, a row an event. The event, the customer, the type and the time are required. */
export const eventRowSchema = z.object({
  event_id: required(readId),
  customer_id: required(readId),
  type: eventType,
  product_id: id,
  query: text(500),
  occurred_at: required(readMoment),
  session_id: id,
});

/** The four files, in the order in which they are read, with the columns that a file cannot do without. */
export const importFiles = {
  customers: { schema: customerRowSchema, required: ["customer_id"] },
  products: { schema: productRowSchema, required: ["product_id", "name"] },
  purchases: { schema: purchaseRowSchema, required: ["order_id", "customer_id", "product_id", "purchased_at"] },
  events: { schema: eventRowSchema, required: ["event_id", "customer_id", "type", "occurred_at"] },
} as const;
export type ImportKind = keyof typeof importFiles;
export const importKinds = ["customers", "products", "purchases", "events"] as const satisfies ImportKind[];

/** Columns that are lists: JSON Lines may give them as arrays. */
export const listColumns: ReadonlySet<string> = new Set(["sizes"]);

/** What is wrong with one cell, and what to write instead. Column "" = the row, row 0 = the file. */
export const importIssueSchema = z.object({
  file: z.string(),
  row: z.number().int().describe("Line of the file, the header is line 1"),
  column: z.string(),
  value: z.string().nullable(),
  problem: z.string(),
  fix: z.string(),
});

export const importFileReportSchema = z.object({
  file: z.string(),
  read: z.number().int().describe("Rows of the file"),
  kept: z.number().int(),
  added: z.number().int().describe("Records that are new"),
  updated: z.number().int().describe("Records that the file changed"),
  refused: z.number().int().describe("Rows left out, each named in the errors"),
  unknown_columns: z.array(z.string()),
  warnings: z.array(z.string()),
  failed: z.string().nullable().describe("Why nothing of the file was kept"),
  ms: z.number().int(),
});

export const importReportSchema = z.object({
  id: z.string(),
  source: z.string(),
  status: z.enum(["finished", "failed"]).describe("Failed: nothing could be imported"),
  files: z.array(importFileReportSchema),
  ignored: z.array(z.string()).describe("Other files of the folder"),
  data_revision: z.number().int(),
});

export type CustomerRow = z.infer<typeof customerRowSchema>;
export type ProductRow = z.infer<typeof productRowSchema>;
export type PurchaseRow = z.infer<typeof purchaseRowSchema>;
export type EventRow = z.infer<typeof eventRowSchema>;
export type ImportIssue = z.infer<typeof importIssueSchema>;
export type ImportFileReport = z.infer<typeof importFileReportSchema>;
export type ImportReport = z.infer<typeof importReportSchema>;
