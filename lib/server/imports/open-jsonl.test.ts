import { describe, expect, it } from "vitest";
import type { ImportKind } from "@/lib/contracts/import";
import type { ByteSource } from "./byte-source";
import { memberNames } from "./json-members";
import { openJsonl } from "./open-jsonl";
import type { SourceRow } from "./source-table";

/** In parts of a few bytes, so that lines and characters fall apart between them. */
function bytesOf(content: string | Buffer, part = 7): ByteSource {
  const bytes = Buffer.from(content as string);
  async function* stream() {
    for (let at = 0; at < bytes.length; at += part) yield bytes.subarray(at, at + part);
  }
  return { head: async () => bytes.subarray(0, 65_536), stream };
}

async function read(content: string | Buffer, kind: ImportKind = "customers", part?: number) {
  const table = await openJsonl(bytesOf(content, part), kind);
  const rows: SourceRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { columns: table.columns, rows };
}

/** The one row's problems. */
async function problemsOf(line: string, kind: ImportKind = "customers") {
  const { rows } = await read(line, kind);
  expect(rows).toHaveLength(1);
  return "problems" in rows[0]! ? rows[0].problems : [];
}

describe("JSON Lines", () => {
  it("are read with a byte order mark, CRLF and blank lines, rows numbered by their line", async () => {
    const { columns, rows } = await read(
      '\uFEFF{"customer_id":"1","name":"Sá, Ana"}\r\n\r\n  {"Name ":"B","CUSTOMER_ID":"2"}\r\n{"customer_id":"3"}',
    );
    expect(columns).toEqual(["customer_id", "name"]);
    expect(rows).toEqual([
      { line: 1, cells: { customer_id: "1", name: "Sá, Ana" } },
      { line: 3, cells: { customer_id: "2", name: "B" } },
      { line: 4, cells: { customer_id: "3" } },
    ]);
  });

  it("keep numbers as they are written, take true, false and null, and lists of sizes", async () => {
    const { rows } = await read(
      '{"product_id":12345678901234567890,"price":1249.90,"name":"Coat","sizes":["36","38",40],"color":null}\n',
      "products",
    );
    expect(rows).toEqual([
      {
        line: 1,
        cells: { product_id: "12345678901234567890", price: "1249.90", name: "Coat", sizes: "36|38|40", color: "" },
      },
    ]);
    expect((await read('{"customer_id":7,"vip":true,"marketing_consent":false}')).rows).toEqual([
      { line: 1, cells: { customer_id: "7", vip: "true", marketing_consent: "false" } },
    ]);
  });

  it("may have members nobody knows: they are named, whatever they hold, and the row is good", async () => {
    const { columns, rows } = await read(
      '{"customer_id":"1","shoe":{"eu":38},"shoe":[1]}\n{"__proto__":"x","customer_id":"2"}',
    );
    expect(columns).toEqual(["customer_id", "shoe", "__proto__"]);
    expect(rows.map((row) => "cells" in row && row.cells.customer_id)).toEqual(["1", "2"]);
  });

  it("keep a bounded number of such names", async () => {
    const lines = Array.from({ length: 700 }, (_, i) => JSON.stringify({ customer_id: "1", [`column ${i}`]: i }));
    expect((await read(lines.join("\n"), "customers", 4096)).columns).toHaveLength(500);
  });
});

describe("a line that is no row", () => {
  it.each([
    ['{"customer_id":"1"', "is not JSON"],
    ["customer_id,name", "is not JSON"],
    ['{"customer_id":"1"}{"customer_id":"2"}', "is not JSON"],
    ["{'customer_id':'1'}", "is not JSON"],
    [`{"customer_id":${"[".repeat(100_000)}`, "is not JSON"],
    ['"1"', "is not a JSON object"],
    ["null", "is not a JSON object"],
  ])("%.40s is told as such", async (line, problem) => {
    expect(await problemsOf(line)).toMatchObject([{ column: "", problem, value: line.slice(0, 200) }]);
  });

  it("is told by the member: a nested object, a list where none belongs, a name twice", async () => {
    expect(await problemsOf('{"customer_id":"1","city":{"name":"Porto"},"store":["a"],"name":"A","Name":"B"}')).toEqual(
      [
        { column: "city", value: '{"name":"Porto"}', problem: "is an object", fix: expect.stringContaining("text") },
        { column: "store", value: '["a"]', problem: "is a list", fix: expect.stringContaining("one value") },
        { column: "name", value: null, problem: "is given twice", fix: "keep one of the two" },
      ],
    );
  });

  it.each(['["S","36|38"]', '["S",["M"]]', '["S",null]'])("is one with the sizes %s", async (sizes) => {
    expect(await problemsOf(`{"product_id":"1","name":"Coat","sizes":${sizes}}`, "products")).toMatchObject([
      { column: "sizes", problem: "is not a list of texts" },
    ]);
  });

  it("is one with half of a surrogate pair", async () => {
    expect(await problemsOf('{"customer_id":"1","name":"\\ud83d"}')).toMatchObject([
      { column: "name", problem: "holds half of a character" },
    ]);
  });

  it("ends the reading when it is longer than a million bytes, with the rows above kept", async () => {
    const long = `{"customer_id":"2","name":"${"x".repeat(1_000_001)}"}`;
    const { rows } = await read(`{"customer_id":"1"}\n${long}\n{"customer_id":"3"}\n`, "customers", 8192);
    expect(rows).toEqual([
      { line: 1, cells: { customer_id: "1" } },
      {
        line: 2,
        problems: [
          expect.objectContaining({
            problem: "is longer than a million bytes",
            fix: expect.stringContaining("nothing from this row on was read"),
          }),
        ],
      },
    ]);
  });
});

describe("a file that is none of JSON Lines", () => {
  it.each<[string, string | Buffer, { row: number; problem: RegExp }]>([
    ["empty", "", { row: 0, problem: /is empty/ }],
    ["blank", "\n \r\n", { row: 0, problem: /is empty/ }],
    ["one array", '\uFEFF\n[{"customer_id":"1"}]', { row: 0, problem: /is a JSON array/ }],
    ["packed", Buffer.from([0x1f, 0x8b, 8, 0]), { row: 0, problem: /gzip/ }],
    ["in UTF-16", Buffer.from('\uFEFF{"customer_id":"1"}', "utf16le"), { row: 0, problem: /UTF-16/ }],
    [
      "in Latin-1",
      Buffer.from('{"customer_id":"1"}\n{"customer_id":"2","name":"S\u00e1"}\n', "latin1"),
      { row: 2, problem: /is not written in UTF-8/ },
    ],
  ])("(%s) is refused whole, with the line", async (_what, content, { row, problem }) => {
    await expect(read(content)).rejects.toMatchObject({
      name: "FileProblem",
      row,
      message: expect.stringMatching(problem),
    });
  });
});

it("counts a name as often as it is written, and nothing inside of values", () => {
  expect(memberNames('{"a":"b\\\\\\"c, \\"a\\":1","b":{"a":1,"c":["a",{"d":1}]}, "\\u0061" :2,"e":["f","g"]}')).toEqual(
    ["a", "b", "a", "e"],
  );
});
