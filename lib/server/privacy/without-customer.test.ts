import { expect, it } from "vitest";
import { withoutCustomer } from "./without-customer";

it("replaces the id where it is a customer's, keeps the shape, and lets the same text be where it is something else", () => {
  const job = {
    run: "1",
    actor: { id: "1", stores: ["1"] },
    customer_ids: ["1", "10", "11"],
    failed: [{ customer_id: "1", code: "1" }],
    customers: [{ id: "1", since: 1 }, null],
  };
  expect(withoutCustomer(job, "1", "x")).toEqual({
    run: "1",
    actor: { id: "1", stores: ["1"] },
    customer_ids: ["x", "10", "11"],
    failed: [{ customer_id: "x", code: "1" }],
    customers: [{ id: "x", since: 1 }, null],
  });
  expect(withoutCustomer(null, "1", "x")).toBeNull();
});
