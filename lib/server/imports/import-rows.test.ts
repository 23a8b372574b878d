import { beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { contents, emptyRetailer, importing, query } from "./test-retailer";

await openTestDatabase();
beforeEach(async () => emptyRetailer());

const coat = { product_id: "p1", name: "Wool coat", category: "Women > Coats", color: "Navy", price: "200" };
const line = {
  order_id: "o1",
  customer_id: "c1",
  product_id: "p1",
  purchased_at: "2026-03-01",
  unit_price: "180.50",
  size: "M",
};
const view = {
  event_id: "e1",
  customer_id: "c1",
  type: "product_viewed",
  product_id: "p1",
  occurred_at: "2026-03-02T10:00:00Z",
};

describe("the same rows twice", () => {
  it("change nothing, and do not raise the revision", async () => {
    const files = {
      customers: [
        { customer_id: "c1", name: "Ana Sá", email: "Ana@Example.com", phone: "(11) 99999-8888", store: "Centro" },
      ],
      products: [{ ...coat, sizes: "S|M", stock: "S@Centro=1;M=2" }],
      purchases: [line, { ...line, returned: "true" }, { ...line, size: "L" }],
      events: [view, { ...view, event_id: "e2", type: "Products Searched", product_id: "", query: "midi dress" }],
    };
    const first = await importing(files);
    const before = await contents();
    const second = await importing(files);
    expect(await contents()).toEqual(before);
    expect(first.report.files.map((f) => [f.read, f.kept, f.added])).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [3, 3, 3],
      [2, 2, 2],
    ]);
    expect(second.report.files.map((f) => [f.kept, f.added, f.updated])).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [3, 0, 0],
      [2, 0, 0],
    ]);
    expect(second.report.data_revision).toBe(first.report.data_revision);
    expect(first.errors).toEqual([]);
  });

  it("keep equal lines of an order apart, and lines of different orders, sizes and prices", async () => {
    await importing({ purchases: [line, line, { ...line, unit_price: "90" }, { ...line, size: "a/b" }] });
    const lines = await query<{ id: string; price: string }>(
      "select id, unit_price::text as price from purchase_lines order by id",
    );
    expect(lines).toEqual([
      { id: "o1/p1/M/1", price: "90.0000" },
      { id: "o1/p1/M/2", price: "180.5000" },
      { id: "o1/p1/M/3", price: "180.5000" },
      { id: "o1/p1/a%2Fb/1", price: "180.5000" },
    ]);
  });
});

describe("later rows", () => {
  it("change what they give, and erase nothing by leaving it blank", async () => {
    await importing({
      customers: [
        {
          customer_id: "c1",
          name: "Ana",
          city: "Porto",
          vip: "yes",
          email: "old@example.com",
          profiling_consent: "no",
        },
      ],
      products: [coat],
    });
    const { file, report } = await importing({
      customers: [{ customer_id: "c1", name: "Ana Sá", city: "", vip: "", email: "new@example.com" }],
      products: [{ ...coat, color: "", price: "150" }],
    });
    expect([file("customers").updated, file("products").updated, report.data_revision]).toEqual([1, 1, 4]);
    expect(await query("select name, city, vip, profiling_consent as consent, search_text from customers")).toEqual([
      { name: "Ana Sá", city: "Porto", vip: true, consent: false, search_text: "ana sa new@example.com c1" },
    ]);
    expect(await query("select kind, value from customer_identifiers")).toEqual([
      { kind: "email", value: "new@example.com" },
    ]);
    expect(await query("select color, price::text, currency from products")).toEqual([
      { color: "Navy", price: "150.0000", currency: "EUR" },
    ]);
  });

  it("of one file repeating an id count together", async () => {
    const { file } = await importing({
      customers: [
        { customer_id: "c1", name: "Ana", city: "Porto" },
        { customer_id: "c1", name: "Ana Sá", city: "" },
      ],
    });
    expect(await query("select name, city from customers")).toEqual([{ name: "Ana Sá", city: "Porto" }]);
    expect(file("customers").warnings).toEqual([
      "1 row repeats a customer_id: the last value that is not blank counts",
    ]);
  });

  it("of one file repeating a product count together, sizes and stock too", async () => {
    await importing({
      products: [
        { ...coat, sizes: "S|M|L", stock: "M=1", brand: "B" },
        { ...coat, sizes: "S", stock: "M=2", brand: "" },
      ],
    });
    expect(await query("select brand, sizes, quantity from products join stock on product_id = id")).toEqual([
      { brand: "B", sizes: ["S"], quantity: 2 },
    ]);
  });

  it("move an order to the day of its lines, and never after a line of another file", async () => {
    await importing({ purchases: [line] });
    await importing({ purchases: [{ ...line, product_id: "p2", purchased_at: "2026-03-05" }] });
    expect(await query("select day::text from orders")).toEqual([{ day: "2026-03-01" }]);
    await importing({ purchases: [{ ...line, purchased_at: "2026-03-04" }] });
    expect(await query("select day::text from orders")).toEqual([{ day: "2026-03-04" }]);
  });

  it("take the place of the stock before", async () => {
    await importing({ products: [{ ...coat, stock: "S@Centro=1;M@Centro=2" }] });
    await importing({ products: [{ ...coat, stock: "M@Centro=5" }] });
    expect(await query("select size, store_id, quantity from stock")).toEqual([
      { size: "M", store_id: "Centro", quantity: 5 },
    ]);
    expect(await query("select id from stores")).toEqual([{ id: "Centro" }]);
  });
});

describe("an order under two customers", () => {
  it("is an error row in one file and against the database, and the rest stays", async () => {
    const one = await importing({ purchases: [line, { ...line, customer_id: "c2", product_id: "p2" }] });
    const two = await importing({
      purchases: [
        { ...line, customer_id: "c3" },
        { ...line, order_id: "o2", customer_id: "c3" },
      ],
    });
    expect(one.file("purchases")).toMatchObject({ read: 2, kept: 1, refused: 1 });
    expect(two.file("purchases")).toMatchObject({ read: 2, kept: 1, refused: 1 });
    expect([...one.errors, ...two.errors]).toMatchObject([
      { file: "purchases.csv", row: 3, column: "order_id", value: "o1", problem: "is an order of another customer" },
      { file: "purchases.csv", row: 2, column: "order_id", value: "o1" },
    ]);
    expect(await query("select customer_id, id from orders order by id")).toEqual([
      { customer_id: "c1", id: "o1" },
      { customer_id: "c3", id: "o2" },
    ]);
  });
});

describe("what is not there yet", () => {
  it("is kept: customers by their id, products to come", async () => {
    const { file } = await importing({ purchases: [line], events: [{ ...view, customer_id: "c2" }] });
    expect(file("purchases").warnings).toEqual([
      "1 customer is in no customers.csv yet: known by the id alone",
      "1 product is in no products.csv yet: its purchases are kept, and count once it is",
    ]);
    expect(await query("select id, name, search_text from customers order by id")).toEqual([
      { id: "c1", name: null, search_text: "c1" },
      { id: "c2", name: null, search_text: "c2" },
    ]);
    await importing({ customers: [{ customer_id: "c2", company: "Hotel Ladeira" }] });
    expect(await query("select customer_type from customers order by id")).toEqual([
      { customer_type: "person" },
      { customer_type: "company" },
    ]);
    await importing({ products: [coat] });
    expect(await query("select known_from::text from products")).toEqual([{ known_from: "2026-03-01" }]);
  });

  it("does not lower the first day a product says of itself, unless it was bought or viewed before", async () => {
    const products = [
      { ...coat, available_from: "2026-02-01" },
      { ...coat, product_id: "p2", available_from: "2026-06-01" },
    ];
    await importing({ products, purchases: [line, { ...line, order_id: "o2", product_id: "p2" }] });
    const known = "select id, known_from::text from products order by id";
    const days = [
      { id: "p1", known_from: "2026-02-01" },
      { id: "p2", known_from: "2026-03-01" },
    ];
    expect(await query(known)).toEqual(days);
    await importing({ products });
    expect(await query(known)).toEqual(days);
  });
});

describe("rows in the retailer's time zone", () => {
  it("have the day of that zone; a date alone is that date", async () => {
    await emptyRetailer({ timeZone: "America/Sao_Paulo" });
    await importing({
      purchases: [
        { ...line, order_id: "a", purchased_at: "2026-03-02T01:00:00Z" },
        { ...line, order_id: "b", purchased_at: "2026-03-02" },
        { ...line, order_id: "c", purchased_at: "2026-03-02 23:30" },
      ],
    });
    expect(
      await query(
        `select id, day::text, to_char(purchased_at at time zone 'UTC', 'MM-DD HH24:MI') as at from orders order by id`,
      ),
    ).toEqual([
      { id: "a", day: "2026-03-01", at: "03-02 01:00" },
      { id: "b", day: "2026-03-02", at: "03-02 03:00" },
      { id: "c", day: "2026-03-02", at: "03-03 02:30" },
    ]);
  });
});

describe("bad rows", () => {
  it("are named with row, column, value and fix, and the good ones stay", async () => {
    const { report, errors } = await importing({
      customers: [
        { customer_id: "c1", name: "Ana", phone: "call me", email: "nobody" },
        { customer_id: "c2", birth_date: "31/02/1990" },
        { customer_id: "", name: "Nobody" },
      ],
      products: [{ ...coat, brand: "B", shelf: "7" }],
      events: [{ ...view, type: "order_completed" }],
    });
    expect(report.files.map((f) => [f.read, f.kept, f.refused])).toEqual([
      [3, 1, 2],
      [1, 1, 0],
      [1, 0, 1],
    ]);
    expect(report.files[1]!.unknown_columns).toEqual(["shelf"]);
    expect(errors).toMatchObject([
      { file: "customers.csv", row: 2, column: "email", value: "nobody", problem: "is not an email address" },
      { file: "customers.csv", row: 2, column: "phone", value: "call me", problem: "is not a phone number" },
      { file: "customers.csv", row: 3, column: "birth_date", value: "31/02/1990", fix: "write YYYY-MM-DD" },
      { file: "customers.csv", row: 4, column: "customer_id", value: "", problem: "is blank" },
      { file: "events.csv", row: 2, column: "type", value: "order_completed" },
    ]);
    expect(await query("select value, given from customer_identifiers order by kind")).toEqual([
      { value: "nobody", given: "nobody" },
      { value: "call me", given: "call me" },
    ]);
  });

  it("leave an import that kept nothing as failed, with an audit entry", async () => {
    const { report } = await importing({ customers: [{ customer_id: "" }] });
    expect(report).toMatchObject({ status: "failed", data_revision: 0 });
    expect(await query("select actor, action, subject from audit")).toEqual([
      { actor: "command:import", action: "import.failed", subject: `import:${report.id}` },
    ]);
  });

  it("cannot hide tabs, line breaks, backslashes, quotes or SQL from the copy", async () => {
    const name = "a\tb\nc\\N\\.\r\"'; drop table customers; --";
    await importing({ customers: [{ customer_id: "\\N", name }], products: [{ ...coat, sizes: '5"|a\\b|{x,y}' }] });
    expect(await query("select id, name from customers")).toEqual([{ id: "\\N", name }]);
    expect(await query("select sizes from products")).toEqual([{ sizes: ['5"', "a\\b", "{x", "y}"] }]);
  });
});
