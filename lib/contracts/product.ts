import { z } from "zod";
import { daySchema } from "@/lib/contracts/day";
import { moneySchema } from "@/lib/contracts/money";

/** A product as a tile draws it: its image, else the silhouette in its colour and pattern. */
export const productCardSchema = z.object({
  id: z.string(),
  name: z.string(),
  image_url: z.string().nullable(),
  silhouette: z.string(),
  slot: z.string().nullable(),
  type: z.string().nullable(),
  color: z.string().nullable().describe("Colour family; null when unknown"),
  hex: z.string().nullable(),
  pattern: z.string().nullable(),
  price: moneySchema.nullable(),
});

/** What a piece of evidence refers to, ready to show. */
export const recordSchema = z.object({
  type: z.enum(["purchase_line", "event", "product", "declared", "note", "correction"]),
  id: z.string(),
  day: daySchema.nullable(),
  label: z.string().describe("The product's name, the search in quotes, the declared fact, the note's text"),
  detail: z.string().nullable().describe("Viewed, Added to the bag, Returned, the note's author ..."),
  product: productCardSchema.nullable(),
  price: moneySchema.nullable(),
  size: z.string().nullable(),
  returned: z.boolean(),
});

export type ProductCard = z.infer<typeof productCardSchema>;
export type EvidenceRecord = z.infer<typeof recordSchema>;
