import type { Slot } from "@/lib/contracts/tags";

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
export type Occasion = (typeof occasionNames)[number];
export type Season = "summer" | "winter" | "transition";

/** Words of one language, separated by commas, in the singular and without accents; plurals are derived. */
export type Words = { en?: string; pt?: string; es?: string };

/** What a garment word says by itself. `formality`: 1 (sport, lounge) to 5 (black tie). */
export type Garment = Words & {
  type: string;
  silhouette: string;
  formality?: number;
  season?: Season;
  occasions?: readonly Occasion[];
  department?: string;
  /** Set where the slot differs from the group's. */
  slot?: Slot;
};

export type GarmentGroup = { slot: Slot; garments: readonly Garment[] };
