import { expect, test } from "vitest";
import { formatMoney } from "./format-money";

const dollars = (amount: string) => formatMoney({ amount, currency: "USD" });

test("whole units have no decimals, and others two", () => {
  expect(dollars("1690")).toBe("$1,690");
  expect(dollars("11.856")).toBe("$11.86");
  expect(dollars("0.01")).toBe("$0.01");
  expect(dollars("0")).toBe("$0");
});

test("less than a cent keeps two figures, down to a millionth", () => {
  expect(dollars("0.0042")).toBe("$0.0042");
  expect(dollars("0.000427")).toBe("$0.00043");
  expect(dollars("0.00996")).toBe("$0.01");
  expect(dollars("0.000001")).toBe("$0.000001");
  expect(dollars("-0.0042")).toBe("-$0.0042");
});
