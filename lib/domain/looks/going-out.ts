import type { ProductTags } from "@/lib/contracts/tags";
import type { Garment } from "./garment";
import { isPatterned } from "./is-patterned";

/** Going out, as against the day: shoes and bags of the one look wrong in the other. */
export const goingOut: ReadonlySet<string> = new Set(["evening", "party", "wedding", "formal-event"]);
/** Of these, the ones with an invitation: a dinner asks for less. */
const invited: ReadonlySet<string> = new Set(["party", "wedding", "formal-event"]);

const dayShoes = new Set(["loafer", "flat", "sneaker", "boot"]);
const dayBags = new Set(["tote", "backpack"]);
/** Against sun and cold, on the way and in the open: not at a desk, not at a dinner. */
const openAir = new Set(["hat", "cap", "sunglasses"]);
const indoors: ReadonlySet<string> = new Set([...goingOut, "work", "home"]);
const dayCloth = new Set(["cotton", "denim", "jersey", "linen", "fleece", "functional fabric", "canvas"]);

/** Is everything the piece is made for a way of going out? */
const onlyForGoingOut = ({ occasions }: ProductTags): boolean =>
  occasions.length > 0 && occasions.every(({ value }) => goingOut.has(value));

/**
 * May a woman's piece be worn when going out? What is made for nothing else may; else no day shoe, no day bag, a dress
 * or top of formality 4 to an invitation, of 3 and not in a day cloth to a dinner. Unknown formality is not enough. Men
 * go to dinner in anything of formality 3, loafers too; to an invitation in lace-ups, cloth trousers and a plain shirt.
 */
export function isDressedFor(occasion: string, tags: ProductTags): boolean {
  if (!goingOut.has(occasion) || onlyForGoingOut(tags)) return true;
  const formality = tags.formality ? Number(tags.formality.value) : null;
  if (formality !== null && formality < 3) return false;
  if (tags.department?.value === "men") return !invited.has(occasion) || isInvited(tags, formality);
  const { slot, silhouette, material } = tags;
  if (slot?.value === "shoes") return formality !== null && !dayShoes.has(silhouette);
  if (slot?.value === "bag") return !dayBags.has(silhouette);
  if (slot?.value !== "one-piece" && slot?.value !== "top") return true;
  return formality !== null && formality >= (invited.has(occasion) ? 4 : 3) && !dayCloth.has(material?.value ?? "");
}

function isInvited({ slot, silhouette, material, pattern }: ProductTags, formality: number | null): boolean {
  if (slot?.value === "shoes") return formality !== null && formality >= 4;
  if (slot?.value === "bottom") return !dayCloth.has(material?.value ?? "");
  if (slot?.value === "top")
    return (
      silhouette === "shirt" &&
      !isPatterned(pattern?.value ?? null) &&
      !["linen", "denim"].includes(material?.value ?? "")
    );
  return true;
}

/** Occasions with clothes of their own: what is made for them goes nowhere else, and nothing else goes there. */
export const dressedDown: ReadonlySet<string> = new Set(["sport", "beach", "home"]);
const carried: ReadonlySet<string> = new Set(["bag", "accessory", "jewellery", "outerwear", "shoes"]);

/**
 * May the piece be worn to the occasion: dressed for it, and not made for others only. Beachwear stays at the beach,
 * evening wear in the evening; sunglasses and hats stay out of doors, ties at work and in the evening.
 */
export function suitsOccasion(occasion: string, { occasions, silhouette, slot, tags }: Garment): boolean {
  if (openAir.has(silhouette) && indoors.has(occasion)) return false;
  if (silhouette === "tie" && occasion !== "work" && !goingOut.has(occasion)) return false;
  if (!isDressedFor(occasion, tags)) return false;
  if (occasions.includes(occasion)) return true;
  if (occasion === "beach" && (slot === "bag" || slot === "outerwear")) return false;
  if (occasions.length === 0) return true;
  if (occasions.every((other) => dressedDown.has(other))) return false;
  if (!goingOut.has(occasion) && occasions.every((other) => goingOut.has(other))) return false;
  return !dressedDown.has(occasion) || carried.has(slot);
}

/** The formality of a piece within a look: a gold sandal made for parties dresses up, however flat it is; what is carried to the beach has no grade. */
export function gradeOf(tags: ProductTags): number | null {
  if (!tags.formality) return null;
  const { slot, occasions } = tags;
  // A straw basket for the beach is no step above the swimsuit.
  const down = occasions.length > 0 && occasions.every(({ value }) => dressedDown.has(value));
  if (down && carried.has(slot?.value ?? "")) return null;
  return onlyForGoingOut(tags) ? Math.max(3, Number(tags.formality.value)) : Number(tags.formality.value);
}
