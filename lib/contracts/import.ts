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
  customer_id: required(readId).describe("Your id of the customer, kept as it is"),
  name: text(300).describe("The person's name"),
  email: text(320).describe("Looked up in any case"),
  phone: text(60).describe("Without a country code it is read as of the country of the house"),
  document: text(60).describe("CPF, NIF or another"),
  birth_date: day.describe("A day, YYYY-MM-DD"),
  gender: text(60).describe("As you write it"),
  city: text(200).describe("As you write it"),
  country: text(100).describe("As you write it"),
  store: id.describe("Id of the store that looks after the customer"),
  customer_type: customerType.describe("person or company"),
  company: text(300).describe("Name of the company"),
  vip: boolean.describe("true or false"),
  profiling_consent: boolean.describe("false: nothing is written about this customer"),
  marketing_consent: boolean.describe("true or false"),
  created_at: moment.describe("Customer since: a day or a time"),
});

/** `products.csv`, a row a product. Only `product_id` and `name` are required. */
export const productRowSchema = z.object({
  product_id: required(readId).describe("Your id of the product, kept as it is"),
  name: required(readText(500)).describe("As customers read it: kind, colour and material are read from it"),
  category: path.describe("A path, such as Women > Dresses"),
  color: text(100).describe("As you write it; else read from the name"),
  material: text(300).describe("As you write it; else read from the name"),
  pattern: text(100).describe("As you write it; else read from the name"),
  department: text(100).describe("Women, men, children"),
  brand: text(200).describe("As you write it"),
  price: decimal.describe("An amount such as 1249.90"),
  currency: currency.describe("ISO 4217, such as BRL"),
  sizes: sizes.describe("All it is made in, such as S|M|L"),
  stock: stock.describe("SIZE@STORE=QUANTITY;... or one whole number"),
  image_url: text(2000).describe("Of its picture"),
  description: text(20_000).describe("Text for customers"),
  occasion: text(200).describe("What it is made for, several separated by commas; nothing is learned of it then"),
  available_from: day.describe("The day it went on sale"),
});

/** `purchases.csv`, a row an order line. The order, the customer, the product and the date are required. */
export const purchaseRowSchema = z.object({
  order_id: required(readId).describe("Lines with the same id are one order"),
  customer_id: required(readId).describe("Who bought"),
  product_id: required(readId).describe("What was bought"),
  purchased_at: required(readMoment).describe("A day or a time"),
  quantity: quantity.describe("1 when blank"),
  unit_price: decimal.describe("What was paid for one, such as 1249.90"),
  currency: currency.describe("ISO 4217, such as BRL"),
  size: text(60).describe("The size that was bought"),
  channel: text(60).describe("Store, site or whatever you distinguish"),
  store: id.describe("Id of the store"),
  returned: boolean.describe("true: it came back"),
  occasion: text(200).describe(
    "What it was bought for, where somebody knows (a rental, a wedding list, a stylist's note): wedding, work, party ...; other words are kept",
  ),
  returned_at: moment.describe("When it came back"),
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
  event_id: required(readId).describe("Sent twice, it counts once"),
  customer_id: required(readId).describe("Who looked"),
  type: eventType.describe(
    "product_viewed, products_searched, product_list_viewed, product_added, product_removed, product_added_to_wishlist",
  ),
  product_id: id.describe("What was looked at"),
  query: text(500).describe("The words of a search"),
  occurred_at: required(readMoment).describe("A day or a time"),
  session_id: id.describe("Events of one visit share it"),
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
