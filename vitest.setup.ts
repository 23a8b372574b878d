import { afterEach, beforeEach, expect, vi } from "vitest";

// What the code complains about in a unit test is a failure, unless the test replaced console.error itself.
const complain = vi.fn();
beforeEach(() => {
  complain.mockClear();
  console.error = complain;
});
afterEach(() => {
  expect(complain.mock.calls, "console.error was called").toEqual([]);
});
