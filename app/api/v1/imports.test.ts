import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Call, call, requestOf, send, tokenFor } from "@/app/api/v1/api-fixture";
import type { ImportIssue, ImportKind } from "@/lib/contracts/import";
import { type ImportRecord, importSchema } from "@/lib/contracts/import-record";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { inTransaction } from "@/lib/server/db/transaction";
import { resetEnv } from "@/lib/server/env";
import { importRows } from "@/lib/server/imports/import-rows";
import { lockImports } from "@/lib/server/imports/import-store";
import { runUploadedImport } from "@/lib/server/imports/run-uploaded-import";
import { emptyRetailer, importer, query } from "@/lib/server/imports/test-retailer";
import { takeImport } from "@/lib/server/imports/upload-store";
import { openBoss } from "@/lib/server/jobs/boss";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { workJobs } from "@/lib/server/jobs/work-jobs";

await openTestDatabase();

let token: string;
beforeAll(async () => {
  await emptyRetailer();
  token = (await tokenFor("admin")).token;
});
afterAll(closeSender);
beforeEach(() => emptyRetailer());

const good = "customer_id,name\n1,Ana\n2,Bea\n";
const never = { signal: new AbortController().signal };

async function upload(body: string | Buffer, more: Partial<Call> & { kind?: ImportKind; name?: string } = {}) {
  const { kind = "customers", name, ...rest } = more;
  // `call` sends text, and a file is bytes.
  const shell = requestOf("createImport", { query: { kind, ...(name ? { name } : {}) }, body: "", token, ...rest });
  const bytes = new Uint8Array(Buffer.from(body as string));
  const request = new Request(shell.url, { method: "POST", headers: shell.headers, body: bytes });
  const response = await send("createImport", request);
  const answer = await response.json();
  return { status: response.status, headers: response.headers, body: answer as ImportRecord };
}

const get = async (id: string) => importSchema.parse((await call("getImport", { params: { id }, token })).body);
const errorsOf = async (id: string) =>
  (await call("listImportErrors", { params: { id }, query: { limit: "200" }, token })).body.items as ImportIssue[];
const run = async (id: string) => {
  await runUploadedImport({ import: id }, never);
  return get(id);
};
const imported = async (body: string | Buffer, more: Parameters<typeof upload>[1] = {}) =>
  run((await upload(body, more)).body.id);
const names = () => query<{ id: string; name: string }>("select id, name from customers order by id");
const chunks = async () => (await query<{ n: number }>("select count(*)::int as n from import_chunks"))[0]!.n;

describe("an upload", () => {
  it("is kept whole, answered with its place, and imported by the same path as a folder", async () => {
    const { status, headers, body } = await upload(good, { name: " October.csv " });
    expect(status).toBe(202);
    expect(headers.get("location")).toBe(`/api/v1/imports/${body.id}`);
    expect(body).toMatchObject({
      status: "queued",
      kind: "customers",
      name: "October.csv",
      bytes: good.length,
      rows: 0,
    });
    expect(body).toMatchObject({ requested_by: "admin of the tests", started_at: null, finished_at: null, errors: 0 });
    expect(await chunks()).toBe(1);

    const done = await run(body.id);
    expect(done).toMatchObject({ status: "finished", read_bytes: good.length, rows: 2, errors: 0 });
    expect(done.files).toMatchObject([{ file: "October.csv", read: 2, kept: 2, added: 2, refused: 0, failed: null }]);
    expect(Date.parse(done.finished_at!)).toBeGreaterThanOrEqual(Date.parse(done.started_at!));
    expect(await names()).toEqual([
      { id: "1", name: "Ana" },
      { id: "2", name: "Bea" },
    ]);
    // The file is personal data: it is not kept longer than it is needed.
    expect(await chunks()).toBe(0);
    expect(await query("select actor, action, subject from audit order by id")).toMatchObject([
      { action: "import.received", subject: `import:${body.id}`, actor: expect.stringMatching(/^token:/) },
      { action: "import.finished", subject: `import:${body.id}`, actor: expect.stringMatching(/^token:/) },
    ]);
  });

  it("of JSON Lines gives the records that the same CSV gives", async () => {
    const lines = '{"customer_id":"1","name":"Ana"}\n{"customer_id":"2","name":"Bea"}\n';
    const headers = { "content-type": "application/x-ndjson" };
    expect(await imported(lines, { headers })).toMatchObject({
      name: "customers.jsonl",
      files: [{ kept: 2, added: 2 }],
    });
    expect(await imported(good)).toMatchObject({ name: "customers.csv", files: [{ kept: 2, added: 0, updated: 0 }] });
  });

  it("of more than one chunk comes out as it went in", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},Ána ${i},${"x".repeat(30)}\n`);
    const { body } = await upload(`customer_id,name,city\n${rows.join("")}`);
    expect(await chunks()).toBeGreaterThan(3);
    expect(await run(body.id)).toMatchObject({ rows: 20_000, read_bytes: body.bytes, files: [{ kept: 20_000 }] });
    expect((await query("select count(*)::int as n from customers where name = 'Ána ' || id"))[0]).toEqual({
      n: 20_000,
    });
  });

  it("is refused for a type that is none of ours, for no kind, and for another role", async () => {
    expect((await upload(good, { headers: { "content-type": "text/plain" } })).status).toBe(415);
    expect(await call("createImport", { body: good, token })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "kind" }] },
    });
    const marketer = (await tokenFor("marketer")).token;
    expect((await upload(good, { token: marketer })).status).toBe(403);
    expect((await call("listImports", { token: marketer })).status).toBe(200);
  });

  it("makes a workspace where there is none, in the currency of its rows", async () => {
    await query("truncate workspace");
    const body = "product_id,name,price,currency\n1,Coat,10,BRL\n";
    expect(await imported(body, { kind: "products" })).toMatchObject({ files: [{ kept: 1 }] });
    expect(await query("select name, currency from workspace")).toEqual([{ name: "Our house", currency: "BRL" }]);
  });
});

describe("an upload that is too large", () => {
  beforeAll(() => {
    vi.stubEnv("IMPORT_MAX_MB", "1");
    resetEnv();
  });
  afterAll(() => {
    vi.stubEnv("IMPORT_MAX_MB", undefined);
    resetEnv();
  });

  /** A body of many megabytes that tells how much of it was asked for. */
  function endless() {
    const asked = { bytes: 0 };
    const body = new ReadableStream({
      pull(controller) {
        asked.bytes += 65_536;
        if (asked.bytes > 20_000_000) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(0x61));
      },
    });
    return { asked, body };
  }
  const post = (body: ReadableStream, headers: Record<string, string> = {}) => {
    const { url, headers: sent } = requestOf("createImport", {
      query: { kind: "customers" },
      body: "",
      token,
      headers,
    });
    return send(
      "createImport",
      new Request(url, { method: "POST", headers: sent, body, duplex: "half" } as RequestInit),
    );
  };

  it.each<Record<string, string>>([{}, { "idempotency-key": "too-large" }])(
    "is refused without reading on, nothing kept (%j)",
    async (headers) => {
      const { asked, body } = endless();
      expect((await post(body, headers)).status).toBe(413);
      expect(asked.bytes).toBeLessThan(2_000_000);
      expect(await query("select id from imports")).toEqual([]);
      expect(await chunks()).toBe(0);
    },
  );

  it("is refused by its length before a byte is read", async () => {
    const { asked, body } = endless();
    expect((await post(body, { "content-length": "2000000" })).status).toBe(413);
    expect(asked.bytes).toBeLessThan(200_000);
  });

  it("leaves nothing when it breaks off", async () => {
    let n = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (++n > 8) controller.error(new Error("gone"));
        else controller.enqueue(new Uint8Array(65_536).fill(0x61));
      },
    });
    const response = await post(body, { "idempotency-key": "broken" });
    expect(await response.json()).toMatchObject({ code: "malformed", status: 400 });
    expect([await chunks(), await query("select id from imports")]).toEqual([0, []]);
    // The same key serves for sending it again.
    expect((await upload(good, { headers: { "idempotency-key": "broken" } })).status).toBe(202);
  });
});

describe("bad files and rows", () => {
  it.each<[string, string | Buffer, Partial<ImportIssue>]>([
    ["packed with gzip", gzipSync(good), { row: 0, problem: "is a gzip archive", fix: "unpack it first" }],
    ["a workbook", Buffer.from("PK\u0003\u0004xl"), { row: 0, problem: "is a ZIP archive or an Excel workbook" }],
    ["in UTF-16", Buffer.from(`\uFEFF${good}`, "utf16le"), { row: 0, problem: "is written in UTF-16" }],
    ["in Latin-1", Buffer.from("customer_id,name\n1,Sá\n", "latin1"), { row: 2, problem: "is not written in UTF-8" }],
    ["empty", "", { row: 0, problem: "is empty" }],
    ["without a column it needs", "id,name\n1,Ana\n", { row: 1, column: "customer_id", problem: "is missing" }],
    ["naming a column twice", "customer_id,name,NAME\n", { row: 1, column: "name", problem: "names a column twice" }],
  ])("a file %s is a finished import with the reason and the fix", async (_what, content, issue) => {
    const done = await imported(content);
    expect(done).toMatchObject({
      status: "finished",
      errors: 1,
      files: [{ kept: 0, failed: expect.stringContaining(issue.problem!) }],
    });
    expect(await errorsOf(done.id)).toMatchObject([{ file: "customers.csv", ...issue }]);
    expect([await names(), await chunks()]).toEqual([[], 0]);
  });

  it("a byte order mark and CRLF change nothing; an id given twice counts once; formulas are text", async () => {
    const done = await imported('\uFEFFcustomer_id,name\r\n1,Ana\r\n1,"=HYPERLINK(""x"")"\r\n');
    expect(done.files).toMatchObject([{ read: 2, kept: 2, added: 1, warnings: [expect.stringContaining("repeats")] }]);
    expect(await names()).toEqual([{ id: "1", name: '=HYPERLINK("x")' }]);
  });

  it("are named by row, column, value, problem and fix; the good rows are in", async () => {
    const done = await imported("customer_id,name,vip\n1,Ana,yes\n,Bea,no\n3,Cai,perhaps\n4,D\n5,Eva,\n");
    expect(done).toMatchObject({ status: "finished", rows: 5, errors: 3, files: [{ read: 5, kept: 2, refused: 3 }] });
    expect((await errorsOf(done.id)).map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, "customer_id", ""],
      [4, "vip", "perhaps"],
      [5, "", "4,D"],
    ]);
  });
});

describe("the errors", () => {
  it("come in pages, in the order of the rows", async () => {
    const { id } = await imported(`customer_id,vip\n${"1,perhaps\n".repeat(12)}`);
    const rows: number[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < 3; pages++) {
      const page: Record<string, string> = { limit: "5", ...(cursor === null ? {} : { cursor }) };
      const { body } = await call("listImportErrors", { params: { id }, query: page, token });
      rows.push(...(body.items as ImportIssue[]).map(({ row }) => row));
      cursor = body.next_cursor as string | null;
    }
    expect([rows, cursor]).toEqual([Array.from({ length: 12 }, (_, i) => i + 2), null]);
    for (const bad of ["x", "", "W10", Buffer.from('["a\\u0000",1,""]').toString("base64url")])
      expect(await call("listImportErrors", { params: { id }, query: { cursor: bad }, token })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: "cursor" }] },
      });
  });

  it("can be had as one CSV file, in which no cell is a formula", async () => {
    const { id } = await imported(`customer_id,vip\n${"1,perhaps\n".repeat(1200)}2,=1+1\n3,"@x, ""y"""\n`, {
      name: "my=file.csv",
    });
    const { headers, body } = await call("listImportErrors", {
      params: { id },
      token,
      headers: { accept: "text/csv" },
    });
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toBe('attachment; filename="my-file-errors.csv"');
    const lines = (body.text as string).trimEnd().split("\n");
    expect(lines[0]).toMatch(/^\uFEFF?file,row,column,value,problem,fix$/);
    expect(lines).toHaveLength(1 + 1202);
    expect(lines[1201]).toMatch(/^my=file\.csv,1202,vip,'=1\+1,/);
    expect(lines[1202]).toMatch(/^my=file\.csv,1203,vip,"'@x, ""y""",/);
  });

  it("of an import that is none are not there", async () => {
    for (const id of ["getImport", "listImportErrors", "cancelImport"] as const)
      expect((await call(id, { params: { id: randomUUID() }, token })).status, id).toBe(404);
  });
});

describe("the list", () => {
  it("has the newest first, those made by command too, in pages", async () => {
    const first = await imported(good, { name: "first.csv" });
    await importRows({ source: "a folder", files: { customers: [{ customer_id: "1" }] } }, { actor: importer });
    const last = (await upload(good, { name: "last.csv" })).body;
    const page = await call("listImports", { query: { limit: "2" }, token });
    const items = page.body.items as ImportRecord[];
    expect(items).toEqual([
      last,
      expect.objectContaining({ name: "a folder", kind: null, bytes: null, status: "finished" }),
    ]);
    expect(items[1]).toMatchObject({ requested_by: "import", rows: 1 });
    const rest = await call("listImports", { query: { limit: "2", cursor: String(page.body.next_cursor) }, token });
    expect(rest.body).toEqual({ items: [first], next_cursor: null });
    for (const cursor of ["x", "", randomUUID()])
      expect((await call("listImports", { query: { cursor }, token })).status, cursor).toBe(400);
  });
});

describe("sent twice with one key", () => {
  it("a file is one import; another file with the key is refused", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const first = await upload(good, { headers });
    const again = await upload(good, { headers });
    expect([again.status, again.headers.get("idempotency-replayed"), again.headers.get("location")]).toEqual([
      202,
      "true",
      first.headers.get("location"),
    ]);
    expect(again.body).toEqual(first.body);
    expect(await upload(`${good}3,Cai\n`, { headers })).toMatchObject({
      status: 422,
      body: { code: "idempotency_key_reused" },
    });
    expect(await query("select count(*)::int as n from imports")).toEqual([{ n: 1 }]);
    expect(
      await query("select count(*)::int as n from pgboss.job where data->>'import' = $1", [first.body.id]),
    ).toEqual([{ n: 1 }]);
  });
});

describe("cancelling", () => {
  const cancel = (id: string) => call("cancelImport", { params: { id }, token });

  it("a queued import: nothing is kept, and the job does nothing", async () => {
    const { id } = (await upload(good)).body;
    expect(await cancel(id)).toMatchObject({
      status: 200,
      body: { status: "cancelled", finished_at: expect.any(String) },
    });
    expect(await chunks()).toBe(0);
    expect(await run(id)).toMatchObject({ status: "cancelled", rows: 0 });
    expect(await names()).toEqual([]);
    expect(await cancel(id)).toMatchObject({ status: 409, body: { code: "conflict" } });
  });

  it("a running import: what it has read and written is undone", async () => {
    const { id } = (await upload("customer_id,vip\n1,yes\n2,perhaps\n")).body;
    let running: Promise<ImportRecord> | undefined;
    await inTransaction(async (connection) => {
      // Another import is at work: ours waits for it, and is cancelled meanwhile.
      await lockImports(connection);
      running = run(id);
      await expect.poll(() => get(id)).toMatchObject({ status: "running" });
      expect((await cancel(id)).status).toBe(200);
    });
    expect(await running).toMatchObject({ status: "cancelled", files: [], errors: 0 });
    expect(await names()).toEqual([]);
  });

  it("an import that is over, or that a command runs, is refused", async () => {
    const { id } = await imported(good);
    expect(await cancel(id)).toMatchObject({ status: 409, body: { detail: expect.stringContaining("finished") } });
    await query("insert into imports (id, source, status) values ($1, 'folder', 'running')", [randomUUID()]);
    const [command] = await query<{ id: string }>("select id from imports where kind is null");
    expect(await cancel(command!.id)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining("command") },
    });
  });
});

describe("a worker that dies", () => {
  it("leaves an import that runs again from the kept file, its errors replaced; the dead one cannot finish", async () => {
    const { id } = (await upload("customer_id,vip\n1,yes\n2,perhaps\n")).body;
    // What one leaves that was killed while it read: the import taken, some errors written.
    const dead = (await takeImport(id))!;
    await query(
      `insert into import_errors (import_id, file, row, "column", value, problem, fix)
       values ($1, 'customers.csv', 3, 'vip', 'perhaps', 'p', 'f'), ($1, 'customers.csv', 99, '', null, 'p', 'f')`,
      [id],
    );
    const done = await run(id);
    expect(done).toMatchObject({ status: "finished", errors: 1, files: [{ kept: 1, refused: 1 }] });
    expect(await errorsOf(id)).toMatchObject([{ row: 3, column: "vip" }]);
    expect(dead.attempt).toBe(1);
    expect(await query("select attempt from imports")).toEqual([{ attempt: 2 }]);
    // The job once more changes nothing: the import is over.
    expect(await run(id)).toEqual(done);
  });

  it("cannot finish an import that another has taken up", async () => {
    const { id } = (await upload(good)).body;
    let late: Promise<ImportRecord> | undefined;
    await inTransaction(async (connection) => {
      await lockImports(connection);
      late = run(id);
      await expect.poll(() => get(id)).toMatchObject({ status: "running" });
      await takeImport(id);
    });
    expect(await late).toMatchObject({ status: "running", files: [] });
    expect(await names()).toEqual([]);
    expect(await chunks()).toBe(1);
  });

  it("is not followed for ever by others that the file ends too", async () => {
    const { id } = (await upload(good)).body;
    await query("update imports set attempt = 25, status = 'running' where id = $1", [id]);
    expect(await run(id)).toMatchObject({
      status: "failed",
      files: [{ kept: 0, failed: expect.stringContaining("25 times") }],
    });
    expect([await names(), await chunks()]).toEqual([[], 0]);
  });

  it("is followed by the next one, by the queue's own means", async () => {
    const { id } = (await upload(good)).body;
    const dead = await openBoss("sender");
    expect(await dead.fetch("run-import", { batchSize: 100 })).toContainEqual(
      expect.objectContaining({ data: { import: id } }),
    );
    await takeImport(id);
    await dead.stop({ graceful: false });
    const worker = await workJobs(
      {
        "generate-profiles": async () => ({}),
        "snapshot-population": async () => ({}),
        "run-import": runUploadedImport,
      },
      { timeZone: "UTC" },
    );
    await expect.poll(() => get(id), { timeout: 25_000 }).toMatchObject({ status: "finished", files: [{ kept: 2 }] });
    await worker.stop();
    expect(await names()).toHaveLength(2);
  }, 60_000);
});

it("tells of a mistake of ours without its words, and is over", async () => {
  const { id } = (await upload(good)).body;
  await query("alter table customers rename to customers_away");
  await runUploadedImport({ import: id }, never);
  await query("alter table customers_away rename to customers");
  expect(await get(id)).toMatchObject({
    status: "failed",
    files: [{ failed: expect.stringContaining("on our side") }],
  });
  expect(await chunks()).toBe(0);
});

it("two at once wait for each other, and both are in", async () => {
  const [a, b] = await Promise.all([upload(good), upload("customer_id,name\n2,Bo\n3,Cai\n")]);
  const done = await Promise.all([run(a.body.id), run(b.body.id)]);
  expect(done.map(({ status, files }) => [status, files[0]!.kept])).toEqual([
    ["finished", 2],
    ["finished", 2],
  ]);
  expect((await names()).map(({ id }) => id)).toEqual(["1", "2", "3"]);
});
