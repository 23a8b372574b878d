import { expect, it } from "vitest";
import { clockTime, dayOf } from "./clock";

it("reads instants on the retailer's clock, over midnight too", () => {
  expect(clockTime("2026-11-23T19:00:00.000Z", "America/Sao_Paulo")).toBe("16:00");
  expect(dayOf("2026-11-24T02:30:00.000Z", "America/Sao_Paulo")).toBe("2026-11-23");
  expect(dayOf("2026-11-23T23:30:00.000Z", "Asia/Tokyo")).toBe("2026-11-24");
});
