import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./test-counts";

test("a test file that broke before its first test is a failure", () => {
  const testResults = [
    { status: "passed", assertionResults: [{}, {}] },
    { status: "failed", assertionResults: [{}] },
    { status: "failed", assertionResults: [] },
  ];
  const json = JSON.stringify({ numPassedTests: 2, numFailedTests: 1, testResults });
  expect(countVitest(json)).toEqual({ passed: 2, failed: 2 });
});

test("a flaky browser test is a failure, and so is an error outside of tests", () => {
  const json = JSON.stringify({ errors: [{}], stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } });
  expect(countPlaywright(json)).toEqual({ passed: 5, failed: 3 });
});
