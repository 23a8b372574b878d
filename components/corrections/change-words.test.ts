import { describe, expect, it } from "vitest";
import { NotWritten } from "@/lib/client/corrections/use-change-claim";
import { ProblemError, unreadable } from "@/lib/client/http/problem-error";
import { doneWords, failureWords, fieldErrors } from "./change-words";

const problem = (more: object = {}) =>
  new ProblemError({ ...unreadable(500, "r1", "The database did not answer."), ...more });
const set = { key: "k", set: { action: "reject" } } as const;

describe("words", () => {
  it("tell what was done", () => {
    expect(doneWords(set)).toBe("Claim rejected. Later versions leave it out.");
    expect(doneWords({ key: "k", undo: true, restore: true })).toMatch(/as it was before/);
    expect(doneWords({ key: "k", undo: true, restore: false })).toMatch(/records/);
  });

  it("tell apart what was not kept, not undone, and kept without a new version", () => {
    expect(failureWords(problem(), set)).toEqual({
      title: "Nothing was changed.",
      text: "The database did not answer.",
      requestId: "r1",
    });
    expect(failureWords(problem(), { key: "k", undo: true, restore: false }).title).toBe("It was not undone.");
    expect(failureWords(new NotWritten(problem()), set)).toMatchObject({
      title: "It is kept, but no new version was written.",
      requestId: "r1",
    });
  });

  it("stand at the field that was refused, and nowhere for another failure", () => {
    const refused = problem({
      code: "invalid",
      detail: "The reason holds a link: leave it out.",
      errors: [{ pointer: "/reason", message: "holds a link" }],
    });
    expect(fieldErrors(refused)).toEqual({ text: undefined, reason: "The reason holds a link: leave it out." });
    expect(fieldErrors(problem())).toEqual({});
    expect(fieldErrors(null)).toEqual({});
  });
});
