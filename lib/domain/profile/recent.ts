import type { BrowsingEvent } from "@/lib/domain/dossier";
import { addDays } from "@/lib/domain/time/days";
import type { Piece, Reading, View } from "./reading";

/** The last 14 days up to `as_of`, both ends included. */
export const windowDays = 14;

export type Recent = {
  from: string;
  events: BrowsingEvent[];
  views: View[];
  searches: BrowsingEvent[];
  pieces: Piece[];
};

export function findRecent({ dossier, views, pieces }: Reading): Recent {
  const from = addDays(dossier.as_of, 1 - windowDays);
  const events = dossier.events.filter(({ day }) => day >= from);
  return {
    from,
    events,
    views: views.filter(({ event }) => event.day >= from),
    searches: events.filter(({ type, query }) => type === "products_searched" && query !== null && query.trim() !== ""),
    pieces: pieces.filter(({ line }) => line.day >= from),
  };
}
