import { count, groupBy, type Reading } from "@/lib/domain/profile/reading";

/** Slots that a company orders, most pieces first: at least one piece in twenty. */
export function orderedSlots({ pieces, total }: Pick<Reading, "pieces" | "total">): string[] {
  return groupBy(pieces, ({ tags }) => tags?.slot?.value)
    .filter(([, group]) => count(group) * 20 >= total)
    .sort(([, a], [, b]) => count(b) - count(a))
    .map(([slot]) => slot);
}
