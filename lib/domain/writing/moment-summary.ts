import { headOf } from "@/lib/domain/evidence/garments";
import { groupBy, type View } from "@/lib/domain/profile/reading";
import type { Desk } from "./desk";

export type Focus = { head: string; views: View[] };

/** The garment that most of the recent views are of: three at least, and a third of all. */
export function focusOf({ recent }: Pick<Desk, "recent">): Focus | null {
  const [head, views] = headsViewed(recent.views)[0] ?? [];
  return head && views && views.length >= 3 && views.length / recent.views.length >= 1 / 3 ? { head, views } : null;
}

/** Garments among views, most views first. */
export const headsViewed = (views: readonly View[]): [head: string, views: View[]][] =>
  groupBy(views, ({ tags }) => (tags.type ? headOf(tags.type.value) : null));
