import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { importFolder } from "./import-folder";
import { listErrors } from "./import-store";
import { emptyRetailer, importer, query } from "./test-retailer";

await openTestDatabase();
let dir: string;
beforeEach(async () => {
  await emptyRetailer();
  dir = await mkdtemp(join(tmpdir(), "import-"));
});
afterEach(async () => rm(dir, { recursive: true }));

async function importing(files: Record<string, string | Buffer>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  const report = await importFolder(dir, { actor: importer });
  return { report, errors: await listErrors(report.id, 50) };
}

const names = () =>
  query<{ id: string; name: string | null }>('select id, name from customers order by id collate "C"');

describe("CSV as retailers write it", () => {
  it.each([
    [
      "a byte order mark, CRLF and quotes",
      '\uFEFFcustomer_id,name\r\n1,"Sá, Ana"\r\n2,"B ""B"" B"\r\n',
      "Sá, Ana",
      'B "B" B',
    ],
    ["semicolons", "customer_id;name\n1;Sá, Ana\n2;B\n", "Sá, Ana", "B"],
    ["tabs and blank lines", "customer_id\tname\n\n1\tSá\n\n2\tB", "Sá", "B"],
    ["headers in another case and order", " Name ,CUSTOMER_ID\nAna,1\nB,2\n", "Ana", "B"],
    ["stray quotes", 'customer_id,name\n1,5" heel\n2,B\n', '5" heel', "B"],
  ])("with %s is read", async (_what, text, first, second) => {
    const { report, errors } = await importing({ "customers.csv": text });
    expect(errors).toEqual([]);
    expect(report.files).toMatchObject([{ read: 2, kept: 2 }]);
    expect(await names()).toEqual([
      { id: "1", name: first },
      { id: "2", name: second },
    ]);
  });

  it("numbers rows by their line, also below cells of several lines and blank lines", async () => {
    const { errors } = await importing({
      "customers.csv": 'customer_id,name,vip\n1,"two\nlines",yes\n\n2,B,perhaps\n3,C,yes\n4,D,perhaps\n',
    });
    expect(errors.map(({ row, value }) => [row, value])).toEqual([
      [5, "perhaps"],
      [7, "perhaps"],
    ]);
  });

  it("names rows of another length", async () => {
    const { report, errors } = await importing({ "customers.csv": "customer_id,name\n1,Sá, Ana\n2\n3,C\n" });
    expect(report.files).toMatchObject([{ read: 3, kept: 1, refused: 2 }]);
    expect(errors).toMatchObject([
      { row: 2, column: "", value: "1,Sá, Ana", problem: "has 3 cells where the header has 2" },
      { row: 3, column: "", value: "2", problem: "has 1 cells where the header has 2" },
    ]);
  });

  it("reports columns and files it does not know", async () => {
    const { report } = await importing({ "customers.csv": "customer_id,shoe\n1,38\n", "labels.csv": "a,b\n" });
    expect(report).toMatchObject({
      status: "finished",
      ignored: ["labels.csv"],
      files: [{ unknown_columns: ["shoe"] }],
    });
  });
});

describe("files that cannot be read", () => {
  const good = "order_id,customer_id,product_id,purchased_at\no1,1,p1,2026-01-01\n";

  it.each<[string, string | Buffer, { row: number; column: string; problem: string }]>([
    [
      "in Latin-1",
      Buffer.from("customer_id,name\n1,Ana\n2,S\u00e1\n", "latin1"),
      { row: 3, column: "", problem: "is not written in UTF-8" },
    ],
    [
      "cut in the middle of a character",
      Buffer.from("customer_id,name\n1,S\u00e1").subarray(0, -1),
      { row: 2, column: "", problem: "is not written in UTF-8" },
    ],
    [
      "in UTF-16",
      Buffer.from("\uFEFFcustomer_id\n1\n", "utf16le"),
      { row: 0, column: "", problem: "is written in UTF-16" },
    ],
    ["empty", "", { row: 0, column: "", problem: "is empty" }],
    ["packed", Buffer.from([0x1f, 0x8b, 8, 0]), { row: 0, column: "", problem: "is a gzip archive" }],
    [
      "workbooks",
      Buffer.from("PK\u0003\u0004xl"),
      { row: 0, column: "", problem: "is a ZIP archive or an Excel workbook" },
    ],
    ["without a required column", "id,name\n1,Ana\n", { row: 1, column: "customer_id", problem: "is missing" }],
    [
      "with a column twice",
      "customer_id,name,Name\n1,A,B\n",
      { row: 1, column: "name", problem: "names a column twice" },
    ],
  ])("those %s are refused whole, with the reason; other files are imported", async (_what, content, problem) => {
    const { report, errors } = await importing({ "customers.csv": content, "purchases.csv": good });
    expect(errors).toMatchObject([{ file: "customers.csv", ...problem }]);
    expect(report).toMatchObject({ status: "finished", files: [{ kept: 0 }, { kept: 1, failed: null }] });
    expect(report.files[0]!.failed).toContain(problem.problem);
    expect(await names()).toEqual([{ id: "1", name: null }]);
  });

  it.each([
    ["a quote that is never closed", `2,"B\n3,C\n`, "has a quote that is never closed"],
    ["a cell of megabytes", `2,"${"x".repeat(3_000_000)}"\n3,C\n`, "is longer than a million bytes"],
  ])("keeps the rows above %s, and says where it stopped", async (_what, rest, problem) => {
    const { report, errors } = await importing({ "customers.csv": `customer_id,name\n1,Ana\n${rest}` });
    expect(report.files).toMatchObject([{ read: 2, kept: 1, refused: 1, failed: null }]);
    expect(errors).toMatchObject([{ row: 3, column: "", problem }]);
    expect(errors[0]!.fix).toContain("nothing from this row on was read");
    expect(await names()).toEqual([{ id: "1", name: "Ana" }]);
  });

  it("refuses a folder without any of the four files, and one that is not there", async () => {
    await expect(importing({ "notes.txt": "x" })).rejects.toThrow("has none of customers.csv");
    await expect(importFolder(join(dir, "nowhere"), { actor: importer })).rejects.toThrow("is not a folder");
  });
});

describe("a database without a workspace", () => {
  it("gets one named for the folder, in the currency of most rows", async () => {
    await query("truncate workspace");
    await importing({
      "products.csv": "product_id,name,price,currency\n1,Coat,10,BRL\n2,Hat,10,USD\n3,Bag,10,BRL\n4,Belt,10,\n",
    });
    expect(await query("select name, currency, time_zone, language from workspace")).toEqual([
      { name: dir.split("/").at(-1), currency: "BRL", time_zone: "UTC", language: "en" },
    ]);
    expect(await query("select currency from products where id = '4'")).toEqual([{ currency: "BRL" }]);
  });
});
