import { z } from "zod";
import { slotSchema } from "@/lib/contracts/tags";
import { aboutSchema, termsSchema } from "./read-lexicon";

/** Closed list of occasions; display names live with the writers. */
export const occasionNames = [
  "work",
  "evening",
  "party",
  "wedding",
  "everyday",
  "weekend",
  "travel",
  "sport",
  "beach",
  "home",
  "formal-event",
] as const;
export const occasionSchema = z.enum(occasionNames);
export type Occasion = z.infer<typeof occasionSchema>;

export const seasonSchema = z.enum(["summer", "winter", "transition"]);

/** What a garment word says by itself. `formality`: 1 (sport, lounge) to 5 (black tie). */
const garmentSchema = termsSchema.extend({
  type: z.string(),
  silhouette: z.string(),
  formality: z.int().min(1).max(5).optional(),
  season: seasonSchema.optional(),
  occasions: z.array(occasionSchema).optional(),
  department: z.string().optional(),
  /** Worn as another slot by some: only a given category tells its slot. */
  ambiguous: z.boolean().optional(),
  /** Set where the slot differs from the group's. */
  slot: slotSchema.optional(),
});
export type Garment = z.infer<typeof garmentSchema>;

const groupShape = { slot: slotSchema, garments: z.array(garmentSchema.strict()) };
/** A file of garments of one slot. */
export const garmentFileSchema = z.strictObject({ about: aboutSchema, ...groupShape });
export type GarmentGroup = { slot: z.infer<typeof slotSchema>; garments: readonly Garment[] };
/** The file of words for whole shelves. */
export const shelfFileSchema = z.strictObject({ about: aboutSchema, groups: z.array(z.strictObject(groupShape)) });
