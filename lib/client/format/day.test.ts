import { describe, expect, it } from "vitest";
import { daysAgo, dueIn, longDay, mediumDay, monthOf, shortDay, timeUntil } from "./day";

describe("days", () => {
  it("names days without leaving their time zone", () => {
    expect(longDay("2026-11-23")).toBe("Monday, 23 November");
    expect(monthOf("2019-03-31")).toBe("March 2019");
  });

  it("tells the year only when it is another one", () => {
    expect(shortDay("2026-09-05", "2026-11-23")).toBe("5 Sep");
    expect(shortDay("2025-12-02", "2026-11-23")).toBe("2 Dec 2025");
    expect(mediumDay("2025-12-02", "2026-11-23")).toBe("2 December 2025");
  });

  it.each([
    ["2026-11-23", "today"],
    ["2026-11-22", "yesterday"],
    ["2026-11-14", "9 days ago"],
    ["2026-10-19", "5 weeks ago"],
    ["2026-04-23", "7 months ago"],
    ["2024-11-01", "2 years ago"],
  ])("%s was %s", (day, words) => {
    expect(daysAgo(day, "2026-11-23")).toBe(words);
  });

  it.each([
    ["2026-11-23", "today"],
    ["2026-11-24", "tomorrow"],
    ["2026-11-27", "in 4 days"],
    ["2026-11-22", "1 day late"],
    ["2027-02-05", "in 11 weeks"],
  ])("%s is due %s", (day, words) => {
    expect(dueIn(day, "2026-11-23")).toBe(words);
  });

  it("counts down to an appointment and forgets it an hour after it began", () => {
    const now = "2026-11-23T18:00:00.000Z";
    expect(timeUntil("2026-11-23T18:40:00.000Z", now)).toBe("in 40 minutes");
    expect(timeUntil("2026-11-23T20:00:00.000Z", now)).toBe("in 2 hours");
    expect(timeUntil("2026-11-23T17:30:00.000Z", now)).toBe("now");
    expect(timeUntil("2026-11-23T16:30:00.000Z", now)).toBeNull();
  });
});
