import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putCustomer } from "@/lib/server/customers/put-customer";
import { idHash, pseudonymOf } from "@/lib/server/customers/tombstone-store";
import { pool } from "@/lib/server/db/client";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { contents, emptyRetailer, importing, query } from "@/lib/server/imports/test-retailer";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { workJobs } from "@/lib/server/jobs/work-jobs";
import { customerTables } from "@/lib/server/privacy/customer-tables";
import { eraseCustomer } from "@/lib/server/privacy/erase-customer";
import {
  addPerson,
  admin,
  hers,
  others,
  person,
  personal,
  slips,
  tablesOfCustomers,
  tablesWith,
} from "@/lib/server/privacy/test-person";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { readProgress } from "@/lib/server/runs/run-store";
import { writeProfiles } from "@/lib/server/runs/write-profiles";

await openTestDatabase();
afterAll(closeSender);

const ownTables = customerTables.map(({ table }) => table);
const revision = async () => (await query<{ n: number }>("select data_revision as n from workspace"))[0]!.n;
/** Everything but what says how often data changed. */
async function state() {
  const { workspace: _, ...all } = await contents();
  return all;
}

let before: Awaited<ReturnType<typeof state>>;
let revisionBefore: number;
let run: string;
let found: Record<string, string[]>;
beforeAll(async () => {
  await emptyRetailer({ currency: "BRL" });
  await importing(others);
  // The same products are known from the same day on with or without her.
  await generateProfile(admin, "olga");
  before = await state();
  ({ run } = await addPerson());
  found = Object.fromEntries(await Promise.all(personal.map(async (text) => [text, await tablesWith(text)])));
  revisionBefore = await revision();
  await eraseCustomer(admin, person);
});

describe("an erasure", () => {
  it("had something to erase in every table that can hold something of a customer, and in every word looked for", async () => {
    expect(await tablesOfCustomers()).toEqual([...ownTables].sort());
    const places = found[person]!;
    for (const table of [...ownTables, "customers", "audit"]) expect(places).toContain(`public.${table}`);
    expect(places.some((table) => table.startsWith("pgboss."))).toBe(true);
    expect(found.zuleika).toContain("public.import_errors");
    expect(found["ord-zq"]).toContain("public.import_errors");
    expect(found["xyzzy rite"]).toEqual(
      expect.arrayContaining(["public.population_rollups", "public.declared_occasions"]),
    );
    expect(found["xyzzy rite"]).toContain("public.population_snapshots");
    for (const text of personal) expect(found[text], text).not.toEqual([]);
  });

  it.each(personal)("leaves %s in no row of no table", async (text) => {
    expect(await tablesWith(text)).toEqual([]);
  });

  it("leaves everything as if she had never been there, rollups and declared occasions included", async () => {
    expect(await state()).toEqual(before);
    expect(await revision()).toBe(revisionBefore + 1);
  });

  it("keeps the trail: what was done about her is now about a hash, and who erased her is in it", async () => {
    const trail = await query<{ action: string; actor: string }>(
      "select actor, action from audit where subject = $1 order by id",
      [`customer:${pseudonymOf(person)}`],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      "correction.set",
      "correction.undone",
      "correction.set",
      "customer.erased",
    ]);
    expect(trail.at(-1)).toEqual({ actor: "user:boss", action: "customer.erased" });
    const [started] = await query<{ detail: unknown }>("select detail from audit where action = 'run.started'");
    expect(started!.detail).toEqual({ customer_ids: [pseudonymOf(person), "olga"] });
  });

  it("keeps the complaints about files, without the values that named her", async () => {
    const errors = await query('select "column", value from import_errors order by 1');
    expect(errors).toEqual(expect.arrayContaining([{ column: "birth_date", value: null }]));
    expect(errors.length).toBeGreaterThanOrEqual(3);
  });

  it("keeps a hash of the id, and when", async () => {
    expect(await query("select id_hash, erased_at <= now() as past from erased_customers")).toEqual([
      { id_hash: idHash(person), past: true },
    ]);
  });

  it("again is done already, and of somebody who never was there not_found", async () => {
    const count = await query("select count(*) from audit");
    await eraseCustomer(admin, person);
    expect(await query("select count(*) from audit")).toEqual(count);
    await expect(eraseCustomer(admin, "nobody")).rejects.toMatchObject({ code: "not_found" });
  });

  it("lets the waiting job go on with the others", async () => {
    const worker = await workJobs(
      { "generate-profiles": writeProfiles, "snapshot-population": async () => ({}) },
      { timeZone: "UTC" },
    );
    await expect
      .poll(() => readProgress(run), { timeout: 30_000 })
      .toMatchObject({ customers: 2, done: 2, written: 1 });
    await worker.stop();
    expect(await tablesWith(person)).toEqual([]);
    expect(await query("select distinct customer_id from profiles")).toEqual([{ customer_id: "olga" }]);
  });
});

describe("after it", () => {
  it("no file brings her back: its rows about her are refused by name, and nothing of them is kept", async () => {
    const { report, errors, file } = await importing({ ...others, ...hers });
    const refused = { kept: 0, added: 0, updated: 0 };
    expect(file("customers")).toMatchObject({ read: 1, refused: 1, ...refused });
    expect(file("purchases")).toMatchObject({ read: 28, refused: 28, ...refused });
    expect(file("events")).toMatchObject({ read: 2, refused: 2, ...refused });
    expect(report.status).toBe("finished");
    expect(errors).toHaveLength(31);
    expect(errors[0]).toEqual({
      ...{ file: "customers.csv", row: 2, column: "customer_id", value: null, problem: "is a customer who was erased" },
      fix: "take the row out of the file: an erased customer's id is not used again",
    });
    expect(new Set(errors.map(({ column, value }) => `${column} ${value}`))).toEqual(new Set(["customer_id null"]));
    expect(await state()).toEqual(before);
  });

  it("not even a bad row leaves a value of hers", async () => {
    const spaced = hers.customers.map((row) => ({ ...row, customer_id: ` ${person} ` }));
    const { file } = await importing({ customers: [slips.customers[1]!, ...spaced] });
    expect(file("customers")).toMatchObject({ read: 2, refused: 2 });
    for (const text of personal) expect(await tablesWith(text), text).toEqual([]);
  });

  it("a job that still had her in hand leaves her hash in its result", async () => {
    const context = { signal: new AbortController().signal };
    const job = {
      engine: "built-in" as const,
      run: "0b8f1c1e-6f0e-4e57-9d5b-6f8f3f1d2a10",
      actor: admin,
      customer_ids: [person, "nobody"],
    };
    expect((await writeProfiles(job, context)).passed_over).toEqual([
      { customer_id: pseudonymOf(person), code: "not_found" },
      { customer_id: "nobody", code: "not_found" },
    ]);
  });

  it("no request brings her back", async () => {
    await expect(putCustomer(admin, person, { name: "Zuleika" }, () => {})).rejects.toMatchObject({ code: "erased" });
    await expect(generateProfile(admin, person)).rejects.toMatchObject({ code: "not_found" });
    expect(await tablesWith(person)).toEqual([]);
  });
});

describe("at the same time", () => {
  const rows = (id: string) => ({
    customers: [{ customer_id: id, name: `Name of ${id}`, store: "north" }],
    purchases: hers.purchases
      .slice(0, 14)
      .map((row) => ({ ...row, customer_id: id, order_id: `${id} ${row.order_id}` })),
  });

  it("a profile that is being written is not written", async () => {
    await importing(rows("writing"));
    const blocker = await pool().connect();
    await blocker.query("begin; lock table population_pointers in access exclusive mode");
    // It has seen the customer and reads the dossier; then it waits for the population.
    const writing = generateProfile(admin, "writing").catch((error: unknown) => error);
    await expect
      .poll(
        async () =>
          (await query("select from pg_locks where relation = 'population_pointers'::regclass and not granted")).length,
      )
      .toBe(1);
    await eraseCustomer(admin, "writing");
    await blocker.query("commit");
    blocker.release();
    expect(await writing).toMatchObject({ code: "not_found" });
    expect(await tablesWith("writing")).toEqual([]);
  });

  it("whoever comes first, generation, correction-like writes, requests and files: nothing stays", async () => {
    for (let round = 0; round < 6; round++) {
      const id = `racing-${round}`;
      await importing(rows(id));
      await Promise.allSettled([
        generateProfile(admin, id),
        putCustomer(admin, id, { city: "Here" }, () => {}),
        importing(rows(id)),
        eraseCustomer(admin, id),
        generateProfile(admin, id),
        putCustomer(admin, id, { city: "There" }, () => {}),
      ]);
      expect(await tablesWith(id), id).toEqual([]);
    }
  });

  it("an import that does not end is not waited for without end", async () => {
    await importing(rows("patient"));
    const blocker = await pool().connect();
    await blocker.query("begin; select pg_advisory_xact_lock(hashtext('import'))");
    await expect(eraseCustomer(admin, "patient")).rejects.toMatchObject({
      code: "conflict",
      headers: { "retry-after": "30" },
    });
    await blocker.query("commit");
    blocker.release();
    await eraseCustomer(admin, "patient");
    expect(await tablesWith("patient")).toEqual([]);
  });
});
