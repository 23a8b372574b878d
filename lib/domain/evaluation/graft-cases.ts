import type { Day } from "@/lib/contracts/day";
import type { ChangePiece, ChangeWindow } from "@/lib/domain/behavior/change-window";
import type { Population } from "@/lib/domain/population";
import { random } from "@/lib/domain/random";
import { daysBetween } from "@/lib/domain/time/days";
import { populationWithout } from "./graft-population";
import { type Cut, type OwnWindow, windowsOf } from "./graft-windows";

const MIN_HISTORY = 20;
const DONORS = 3;
const MAX_APART = 45;

export type GraftCase = { customer: string; grafted: boolean; window: ChangeWindow; population: Population };

/**
 * The last window of every customer with 20 earlier pieces or more, once untouched and up to three times with another
 * customer's window of the same kind in its place. Donors are drawn by hash among those with a window that ends within
 * 45 days; of each the nearest such window. The population is that of the window's last day, as in production, and
 * holds no piece of the customer nor, beside the window, of the one who made it: in both cases the same people are out.
 */
export function graftCases(
  pieces: ReadonlyMap<string, readonly ChangePiece[]>,
  cut: Cut,
  minRecent: number,
  populationAt: (day: Day) => Population,
): GraftCase[] {
  const windows = [...pieces].map(([id, own]) => windowsOf(id, own, cut, false, { recent: minRecent, baseline: 0 }));
  const targets = windows.flatMap(([last]) => (last && last.baseline.length >= MIN_HISTORY ? [last] : []));
  return targets.flatMap((target) => {
    const { customer, end, recent, baseline } = target;
    // The window is judged as of its customer's last day even where the donor's ends a little later.
    const population = populationAt(end);
    const untouched = { customer, grafted: false, window: { recent, baseline }, population };
    const grafts = donorsOf(target, windows).map((donor) => {
      const others = pieces.get(donor.customer)!.filter((piece) => !donor.recent.includes(piece));
      return {
        customer,
        grafted: true,
        window: { recent: donor.recent, baseline },
        population: populationWithout(population, [...recent, ...others]),
      };
    });
    return [untouched, ...grafts];
  });
}

function donorsOf({ customer, end }: OwnWindow, windows: readonly (readonly OwnWindow[])[]): OwnWindow[] {
  const distance = (window: OwnWindow) => Math.abs(daysBetween(window.end, end));
  return windows
    .flatMap((own) => {
      const nearest = own.reduce<OwnWindow | null>(
        (best, window) => (best === null || distance(window) < distance(best) ? window : best),
        null,
      );
      return nearest && nearest.customer !== customer && distance(nearest) <= MAX_APART ? [nearest] : [];
    })
    .map((window) => ({ window, order: random("graft", customer, window.customer).next() }))
    .sort((a, b) => a.order - b.order || (a.window.customer < b.window.customer ? -1 : 1))
    .slice(0, DONORS)
    .map(({ window }) => window);
}
