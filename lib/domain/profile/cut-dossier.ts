import type { Dossier } from "@/lib/domain/dossier";

/**
 * The dossier as every later step may rely on it: nothing after `as_of`, lists in one order (day, then id), so that the
 * same records in any order give the same bytes. The read in SQL cuts already; a profile's truth is worth cutting twice.
 */
export function cutDossier(dossier: Dossier): Dossier {
  const { as_of } = dossier;
  const cut = <T extends { day: string; id: string }>(list: readonly T[]): T[] =>
    list.filter(({ day }) => day <= as_of).sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
  const events = cut(dossier.events);
  events.sort((a, b) => compare(a.day, b.day) || compare(a.at, b.at) || compare(a.id, b.id));
  return {
    ...dossier,
    lines: cut(dossier.lines),
    events,
    corrections: cut(dossier.corrections),
    notes: cut(dossier.notes),
    appointments: dossier.appointments
      .filter(({ day }) => day >= as_of)
      .sort((a, b) => compare(a.day, b.day) || compare(a.time, b.time) || compare(a.id, b.id)),
  };
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
