import { expect, it } from "vitest";
import type { TodayView } from "@/lib/contracts/customer-view";
import { daySentence, numberWord } from "./day-words";

const appointment = (events_since: number) =>
  ({ customer: { profile: { events_since } } }) as unknown as TodayView["appointments"][number];
const due = (n: number) => Array.from({ length: n }, () => ({})) as TodayView["due"];

it("counts the day in a sentence", () => {
  expect(daySentence({ appointments: [appointment(0), appointment(4)], due: due(1) })).toBe(
    "Two appointments, one opportunity due this week, one profile behind the latest visits.",
  );
  expect(daySentence({ appointments: [], due: [] })).toBe("No appointments.");
});

it("says that a full list may go on", () => {
  expect(daySentence({ appointments: [], due: due(12) })).toBe(
    "No appointments, twelve or more opportunities due this week.",
  );
});

it("writes small numbers as words", () => {
  expect([3, 12, 13, 1280].map(numberWord)).toEqual(["three", "twelve", "13", "1,280"]);
});
