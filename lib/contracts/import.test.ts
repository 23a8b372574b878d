import { describe, expect, it } from "vitest";
import {
  customerRowSchema,
  eventRowSchema,
  type ImportKind,
  importFiles,
  productRowSchema,
  purchaseRowSchema,
} from "./import";

function blank(kind: ImportKind): Record<string, string> {
  return Object.fromEntries(Object.keys(importFiles[kind].schema.shape).map((column) => [column, ""]));
}

function issues(result: { error?: { issues: { path: PropertyKey[]; message: string; params?: unknown }[] } }) {
  return result.error?.issues.map((issue) => ({
    column: issue.path[0],
    problem: issue.message,
    ...(issue.params as object),
  }));
}

describe("customers", () => {
  const row = (cells: Record<string, string>) =>
    customerRowSchema.safeParse({ ...blank("customers"), customer_id: "007", ...cells });

  it("needs only an id, which stays as it is, and blank is unknown, never false", () => {
    const { data } = row({});
    expect(data).toMatchObject({
      customer_id: "007",
      name: null,
      vip: null,
      profiling_consent: null,
      birth_date: null,
    });
    expect(Object.values(data!).filter((value) => value !== null)).toEqual(["007"]);
  });

  it("names the column, the problem and the fix", () => {
    const bad = row({ customer_id: " ", birth_date: "31/02/1990", vip: "maybe", customer_type: "robot" });
    expect(issues(bad)).toEqual([
      { column: "customer_id", problem: "is blank", fix: "every row needs one" },
      { column: "birth_date", problem: "is not a date", fix: "write YYYY-MM-DD" },
      { column: "customer_type", problem: "is not a customer type", fix: "write person or company" },
      {
        column: "vip",
        problem: "is neither yes nor no",
        fix: "write true or false, or leave it blank when unknown",
      },
    ]);
  });

  it.each([
    ["true", true],
    ["Sim", true],
    ["1", true],
    ["NO", false],
    ["não", false],
    ["0", false],
  ])("reads %s as %s", (given, value) => {
    expect(row({ profiling_consent: given }).data?.profiling_consent).toBe(value);
  });

  it("refuses an id too long for a key, and a NUL character", () => {
    expect(issues(row({ customer_id: "x".repeat(201) }))).toMatchObject([{ problem: "is too long for an id" }]);
    expect(issues(row({ name: "a\u0000b" }))).toMatchObject([{ column: "name", fix: "remove it" }]);
  });
});

describe("products", () => {
  const row = (cells: Record<string, string>) =>
    productRowSchema.safeParse({ ...blank("products"), product_id: "p1", name: "Coat", ...cells });

  it.each([
    ["S|M|L", ["S", "M", "L"]],
    ["36; 38;36", ["36", "38"]],
    ["one size", ["one size"]],
  ])("reads the sizes %s", (given, list) => {
    expect(row({ sizes: given }).data?.sizes).toEqual(list);
  });

  it.each([
    ["12", [{ size: "", store: "", quantity: 12 }]],
    [
      "M@Centro=3; L@Centro=0",
      [
        { size: "M", store: "Centro", quantity: 3 },
        { size: "L", store: "Centro", quantity: 0 },
      ],
    ],
    [
      "@Centro=2;M=1",
      [
        { size: "", store: "Centro", quantity: 2 },
        { size: "M", store: "", quantity: 1 },
      ],
    ],
    ["M@A=1;M@A=2", [{ size: "M", store: "A", quantity: 3 }]],
  ])("reads the stock %s", (given, places) => {
    expect(row({ stock: given }).data?.stock).toEqual(places);
  });

  it("refuses what is no stock", () => {
    expect(issues(row({ stock: "M@Centro" }))).toMatchObject([{ column: "stock", problem: "is not a stock" }]);
  });

  it("keeps prices as text, and reads a decimal comma only where it can be nothing else", () => {
    expect(row({ price: "0.1000" }).data?.price).toBe("0.1000");
    expect(row({ price: "19,90" }).data?.price).toBe("19.90");
    expect(issues(row({ price: "1,234" }))).toMatchObject([{ problem: "is not an amount" }]);
    expect(issues(row({ price: "$12" }))).toMatchObject([{ problem: "is not an amount" }]);
    expect(issues(row({ price: "-3" }))).toMatchObject([{ problem: "is negative" }]);
  });

  it("separates category levels alike however they were written", () => {
    expect(row({ category: "Women>Dresses > Midi" }).data?.category).toBe("Women > Dresses > Midi");
    expect(row({ category: " > " }).data?.category).toBeNull();
  });
});

describe("purchases", () => {
  const row = (cells: Record<string, string>) =>
    purchaseRowSchema.safeParse({
      ...blank("purchases"),
      ...{ order_id: "o", customer_id: "c", product_id: "p", purchased_at: "2026-01-31" },
      ...cells,
    });

  it.each(["2026-01-31", "2026-01-31 09:30", "2026-01-31T09:30:00Z", "2026-01-31T09:30:00.123+05:30"])(
    "takes %s as a time",
    (given) => {
      expect(row({ purchased_at: given }).success).toBe(true);
    },
  );

  it.each(["2026-02-30", "2026-13-01", "31/01/2026", "2026-01-31T25:00", "2026-01-31T10:00+99:00", "yesterday", ""])(
    "refuses %s as a time",
    (given) => {
      expect(issues(row({ purchased_at: given }))).toMatchObject([{ column: "purchased_at" }]);
    },
  );

  it.each([
    ["2", 2],
    ["1.0", 1],
  ])("reads the quantity %s", (given, value) => {
    expect(row({ quantity: given }).data?.quantity).toBe(value);
  });

  it.each(["0", "-1", "1.5", "two"])("refuses the quantity %s", (given) => {
    expect(issues(row({ quantity: given }))).toMatchObject([{ column: "quantity", problem: "is not a quantity" }]);
  });
});

describe("events", () => {
  const row = (type: string) =>
    eventRowSchema.safeParse({
      event_id: "e",
      customer_id: "c",
      type,
      product_id: "",
      query: "",
      occurred_at: "2026-01-31",
      session_id: "",
    });

  it("takes Segment's spellings of the same types", () => {
    expect(row("Product Viewed").data?.type).toBe("product_viewed");
    expect(row("product-added-to-wishlist").data?.type).toBe("product_added_to_wishlist");
  });

  it("refuses a type it does not know", () => {
    expect(issues(row("order_completed"))).toMatchObject([{ column: "type", problem: "is not a known event type" }]);
  });
});

it("says of every column what it holds", () => {
  const silent = Object.entries(importFiles).flatMap(([kind, { schema }]) =>
    Object.entries(schema.shape)
      .filter(([, column]) => !column.description)
      .map(([name]) => `${kind}: ${name}`),
  );
  expect(silent).toEqual([]);
});
