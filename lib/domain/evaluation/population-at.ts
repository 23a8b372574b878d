import type { Day } from "@/lib/contracts/profile";
import type { Population } from "@/lib/domain/population";
import type { Records } from "./history";

/** The population of any day, each made once: many customers shop on the same day. */
export function populationAt({ population, histories }: Records): (day: Day) => Population {
  const known = new Map<Day, Population>();
  return (day) => {
    const made = known.get(day) ?? { id: day, day, customers: histories.length, ...population.at(day) };
    known.set(day, made);
    return made;
  };
}
