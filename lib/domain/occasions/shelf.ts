import type { ProductTags } from "@/lib/contracts/tags";

/** Where a product stands: category and type, blank when unknown. The rollups make the same key in SQL. */
export function shelfOf({ category, type }: ProductTags): string {
  return `${category?.value ?? ""}\n${type?.value ?? ""}`;
}

/** The category of a shelf; "" when unknown. */
export const categoryOf = (shelf: string): string => shelf.slice(0, shelf.indexOf("\n"));

/** Its type is unknown: what is on it has nothing in common. */
export const isUnsorted = (shelf: string): boolean => shelf.endsWith("\n");

/** Whether the product's own column says what it is for: then nothing is learned of it, nor from it. */
export const hasGivenOccasions = ({ occasions }: ProductTags): boolean => occasions[0]?.source === "given";
