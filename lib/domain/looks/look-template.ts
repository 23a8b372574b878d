import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import type { Reading } from "@/lib/domain/profile/reading";
import { goingOut } from "./going-out";
import type { Liking } from "./liking";
import { orderedSlots } from "./ordered-slots";
import type { Rail } from "./rail";
import type { Step } from "./search-outfit";
import type { Wearer } from "./wearer";

const dressed = ["one-piece", "shoes"];
const separates = ["top", "bottom", "shoes"];

/** What is worn over or with an outfit. */
const finishing = ["outerwear", "bag", "accessory", "jewellery"];

/** Occasions with clothes of their own. */
const apart: Record<string, string[][]> = {
  beach: [["swim", "shoes"]],
  home: [["nightwear"]],
  sport: [separates, ["sport", "shoes"]],
};

/** A slot bought at least so often is one that the customer finishes a look with. */
const HABIT = 0.04;

/** Ways to dress for the occasion, the likelier one first; a man, or a boy, has one. */
export function templates(reading: Reading, wearer: Wearer, occasion: OccasionReading): string[][] {
  const special = apart[occasion.value];
  if (special) return special;
  if (reading.company) {
    const ordered = orderedSlots(reading);
    const shod = ordered.includes("shoes") ? ["shoes"] : [];
    return ordered.includes("one-piece")
      ? [
          ["one-piece", ...shod],
          ["top", "bottom", ...shod],
        ]
      : [["top", "bottom", ...shod]];
  }
  if (!wearer.departments.has("women") && !wearer.departments.has("girls")) return [separates];
  const things = occasion.pieces.length > 0 ? occasion.pieces : occasion.views;
  const slots = things.map(({ tags }) => tags?.slot?.value);
  const whole = slots.filter((slot) => slot === "one-piece").length;
  const halves = slots.filter((slot) => slot === "top" || slot === "bottom").length;
  const dressy = goingOut.has(occasion.value);
  return whole * 2 > halves || (dressy && halves < 4) ? [dressed, separates] : [separates, dressed];
}

/**
 * What finishes the look: one layer or something to carry, always; a second of another kind where the customer buys such
 * things, or has no bag in it yet. Whether a team also carries bags or wears hats is for the company to say: only what it orders already is added.
 */
export function finishes({ reading, wearer, liking }: Rail, occasion: OccasionReading): Step[] {
  if (reading.company) {
    const ordered = orderedSlots(reading).filter((slot) => finishing.includes(slot));
    return ordered.map((slot) => ({ slots: [slot], optional: true }));
  }
  if (occasion.value === "home") return [];
  const second = secondFinish(occasion, wearer, liking);
  const first = { slots: firstFinish(occasion, wearer), optional: false };
  return second.length > 0 ? [first, { slots: second, optional: true }] : [first];
}

/** The anchor is a garment that is seen first; a layer only when it is worn to this occasion rather than over it. */
export function anchorSlots(template: readonly string[], occasion: OccasionReading): string[] {
  const body = [...template.filter((slot) => slot !== "shoes"), "shoes", "bag"];
  return occasion.value === "work" ? ["outerwear", ...body] : [...body, "outerwear"];
}

/** One layer when the season or the occasion asks for it, else something to carry; then whatever the range has. */
function firstFinish({ value }: OccasionReading, wearer: Wearer): string[] {
  const warm = isWarm(value, wearer);
  if (value === "work" || (!warm && wearer.season === "winter")) return ["outerwear", "bag", "accessory"];
  if (wearer.departments.has("women")) return ["bag", "accessory", "jewellery", "outerwear"];
  return warm ? ["accessory", "bag", "outerwear"] : ["outerwear", "accessory", "bag"];
}

/** Something more where the customer buys such things, and a bag for a woman; a layer only where it may be cold. */
function secondFinish({ value }: OccasionReading, wearer: Wearer, liking: Liking): string[] {
  const often = (slot: string) => liking.slots.get(slot) ?? 0;
  const bag = wearer.departments.has("women") && value !== "beach" && value !== "sport";
  return finishing
    .filter((slot) => (slot === "bag" && bag) || often(slot) >= HABIT)
    .filter((slot) => slot !== "outerwear" || !isWarm(value, wearer))
    .sort((a, b) => often(b) - often(a));
}

const isWarm = (occasion: string, { season }: Wearer): boolean =>
  season === "summer" || occasion === "beach" || occasion === "sport";
