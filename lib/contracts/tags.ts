import { z } from "zod";

export const slotSchema = z.enum([
  "top",
  "bottom",
  "one-piece",
  "outerwear",
  "shoes",
  "bag",
  "accessory",
  "jewellery",
  "underwear",
  "hosiery",
  "nightwear",
  "swim",
  "sport",
  "beauty",
  "home",
  "other",
]);

/** One reading of a product: what, from where, how sure. */
export const tagSchema = z.object({
  value: z.string(),
  source: z.enum(["given", "inferred"]),
  confidence: z.number().min(0).max(1),
});

/** What the taxonomy makes of a product. Null is unknown and stays unknown. */
export const productTagsSchema = z.object({
  fashion: z.boolean().describe("False: not clothing, shoes, bags, accessories; left out of style"),
  department: tagSchema.nullable().describe("women, men, girls, boys, baby, unisex"),
  category: tagSchema.nullable().describe("First level of the category path"),
  type: tagSchema.nullable().describe("Last level of the category path, or the garment word"),
  slot: tagSchema.nullable(),
  color: tagSchema.nullable().describe("Our colour family"),
  pattern: tagSchema.nullable(),
  material: tagSchema.nullable(),
  formality: tagSchema.nullable().describe("1 (sport, lounge) to 5 (black tie)"),
  season: tagSchema.nullable().describe("summer, winter, transition"),
  occasions: z.array(tagSchema),
  silhouette: z.string().describe("Name of the drawing that stands in for a picture"),
});

export type Slot = z.infer<typeof slotSchema>;
export type Tag = z.infer<typeof tagSchema>;
export type ProductTags = z.infer<typeof productTagsSchema>;
