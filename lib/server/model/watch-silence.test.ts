import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchSilence } from "./watch-silence";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const given = () => new AbortController();

it("waits long for the first word, and shorter for each further one", () => {
  const { signal, broken, end } = watchSilence(given().signal);
  vi.advanceTimersByTime(119_000);
  broken();
  for (let words = 0; words < 5; words++) {
    vi.advanceTimersByTime(44_000);
    expect(signal.aborted).toBe(false);
    broken();
  }
  vi.advanceTimersByTime(46_000);
  expect(signal.reason).toMatchObject({ name: "TimeoutError" });
  end();
});

it("ends with the one it follows, and never after its end", () => {
  const outer = given();
  const watched = watchSilence(outer.signal);
  outer.abort();
  expect(watched.signal.aborted).toBe(true);
  const quiet = watchSilence(given().signal);
  quiet.end();
  vi.advanceTimersByTime(1_000_000);
  expect(quiet.signal.aborted).toBe(false);
});
