import type { Day } from "@/lib/contracts/day";
import {
  noteUntold,
  type OccasionRollup,
  readDeclared,
  recountOccasions,
  type Untold,
} from "@/lib/domain/occasions/occasion-rollups";
import { wornForSeries } from "@/lib/domain/occasions/worn-for-series";
import {
  BLOCK_DAYS,
  type Counts,
  type CountsByAttribute,
  type Population,
  type PopulationAttribute,
  type WornFor,
} from "@/lib/domain/population";
import { dayNumber } from "@/lib/domain/time/days";

/** Items of a value on a day over all customers. Value "" of an attribute counts the items that have any value of it. */
export type Rollup = {
  source: "purchase" | "view";
  day: Day;
  attribute: PopulationAttribute | OccasionRollup;
  value: string;
  items: number;
};

export type PopulationCounts = Pick<Population, "purchase" | "view" | "worn_for">;
/** What all customers had bought and viewed as known on any day. */
export type PopulationSeries = { at: (day: Day) => PopulationCounts };

/** Sums of one value up to each of its days. */
export type Track = { attribute: Rollup["attribute"]; value: string; days: number[]; sums: number[] };

const MAX_BLOCKS = 26;

/**
 * The rollups as running sums, so that the windows of any day cost a search a value and not a reading of all days. The
 * order of the rows does not matter.
 */
export function populationSeries(rollups: readonly Rollup[]): PopulationSeries {
  const worn = wornForSeries(readDeclared(rollups));
  const purchase = tracksOf(
    rollups.filter(({ source, attribute }) => source === "purchase" && attribute !== "worn_for"),
  );
  const view = tracksOf(rollups.filter(({ source }) => source === "view"));
  const first = Math.min(...purchase.map(({ days }) => days[0]!));
  return {
    at: (day) => {
      const today = dayNumber(day);
      const worn_for = worn(day);
      const countWindow = countsBy(worn_for);
      const lastYear = dayNumber(yearBefore(day));
      const blocks: CountsByAttribute[] = [];
      for (let end = today; end >= first && blocks.length < MAX_BLOCKS; end -= BLOCK_DAYS)
        blocks.push(countWindow(purchase, end - BLOCK_DAYS + 1, end));
      return {
        purchase: {
          all: countWindow(purchase, Number.NEGATIVE_INFINITY, today),
          last56: countWindow(purchase, today - 55, today),
          last28: countWindow(purchase, today - 27, today),
          season: countWindow(purchase, lastYear - 15, Math.min(today, lastYear + 21)),
          blocks,
        },
        view: {
          all: countWindow(view, Number.NEGATIVE_INFINITY, today),
          last56: countWindow(view, today - 55, today),
        },
        ...(worn_for ? { worn_for } : {}),
      };
    },
  };
}

/** The same date a year earlier; 29 February becomes the 28th. */
function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, "0");
  return day.endsWith("02-29") ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

function tracksOf(rollups: readonly Rollup[]): Track[] {
  const tracks = new Map<string, Omit<Track, "days" | "sums"> & { items: Map<number, number> }>();
  for (const { attribute, value, day, items } of rollups) {
    const key = `${attribute}\n${value}`;
    const track = tracks.get(key) ?? { attribute, value, items: new Map<number, number>() };
    const at = dayNumber(day);
    track.items.set(at, (track.items.get(at) ?? 0) + items);
    tracks.set(key, track);
  }
  return [...tracks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { attribute, value, items }]) => {
      const days = [...items.keys()].sort((a, b) => a - b);
      let sum = 0;
      const sums = days.map((day) => {
        sum += items.get(day)!;
        return sum;
      });
      return { attribute, value, days, sums };
    });
}

/** Sum of the days up to and including `day`. */
function sumTo({ days, sums }: Track, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : sums[low - 1]!;
}

/**
 * Totals count the items whose value is known. Several occasions may fit one item, so that their total is a row of its
 * own (value ""). A window may hold more returns of a value than purchases: it then says nothing of that value. Where
 * declared purchases teach what a shelf is worn for, its other pieces count for that, as a customer's own do.
 */
function countsBy(
  worn: WornFor | undefined,
): (tracks: readonly Track[], from: number, to: number) => CountsByAttribute {
  const recount = recountOccasions(worn);
  return (tracks, from, to) => {
    const counts: CountsByAttribute = {};
    const untold: Untold = { pieces: new Map(), suits: new Map() };
    for (const track of tracks) {
      const items = sumTo(track, to) - (from === Number.NEGATIVE_INFINITY ? 0 : sumTo(track, from - 1));
      if (items <= 0) continue;
      const { attribute, value } = track;
      if (attribute === "worn_for" || attribute === "untold" || attribute === "suits") {
        noteUntold(untold, attribute, value, items);
        continue;
      }
      counts[attribute] ??= { total: 0, values: {} };
      const own: Counts = counts[attribute]!;
      if (value === "") own.total = items;
      else own.values[value] = items;
      if (value !== "" && attribute !== "occasion") own.total += items;
    }
    const occasion = recount(counts.occasion, untold);
    return occasion ? { ...counts, occasion } : counts;
  };
}
