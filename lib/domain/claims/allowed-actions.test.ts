import { expect, it } from "vitest";
import { allowedActions } from "./allowed-actions";
import { claimKeyRules } from "./claim-keys";

it("allows everything but of records and opportunities, and says why not", () => {
  for (const { example } of claimKeyRules) {
    const { actions, why } = allowedActions(example);
    const most = example.startsWith("moment.browsing")
      ? []
      : example.startsWith("moment.opportunity")
        ? ["reject"]
        : null;
    expect(actions, example).toEqual(most ?? ["correct", "pin", "reject"]);
    expect(why === null, example).toBe(most === null);
  }
});

it("says beforehand what passes with the moment, and what a rejection takes with it", () => {
  expect(allowedActions("moment.summary.focus").note).toMatch(/moment passes/);
  expect(allowedActions("occasion.work.name").note).toMatch(/its looks/);
  expect(allowedActions("occasion.work.look.shoes").note).toMatch(/empty/);
  expect(allowedActions("style.color.oxblood").note).toBeNull();
});
