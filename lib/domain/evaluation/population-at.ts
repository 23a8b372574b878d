import type { Day } from "@/lib/contracts/day";
import type { Population } from "@/lib/domain/population";
import { learnRhythm, type RhythmPrior } from "@/lib/domain/signals/rhythm-prior";
import { dayNumber } from "@/lib/domain/time/days";
import type { Records } from "./history";

/**
 * The population of any day as a snapshot of that day would be, each made once: many customers shop on the same day. The
 * rhythm is worked out when it is asked for, since few tasks look at it.
 */
export function populationAt({ population, histories }: Records): (day: Day) => Population {
  const known = new Map<Day, Population>();
  const shoppingDays = histories.map(({ lines }) =>
    [...new Set(lines.map(({ day }) => dayNumber(day)))].sort((a, b) => a - b),
  );
  const rhythmAt = (day: Day) => {
    const today = dayNumber(day);
    return learnRhythm(
      shoppingDays.map((days) => days.filter((d) => d <= today)),
      today,
    );
  };
  return (day) => {
    const made = known.get(day) ?? snapshotOf(day);
    known.set(day, made);
    return made;
  };

  function snapshotOf(day: Day): Population {
    let rhythm: RhythmPrior | undefined;
    return {
      id: day,
      day,
      customers: histories.length,
      ...population.at(day),
      get rhythm() {
        rhythm ??= rhythmAt(day);
        return rhythm;
      },
    };
  }
}
