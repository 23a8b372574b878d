import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/contracts/actor";
import { putCustomer } from "@/lib/server/customers/put-customer";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { emptyRetailer, importing, query } from "@/lib/server/imports/test-retailer";
import { closeSender } from "@/lib/server/jobs/send-jobs";
import { customerTables } from "@/lib/server/privacy/customer-tables";
import { exportCustomer } from "@/lib/server/privacy/export-customer";
import { addPerson, admin, others, person, tablesOfCustomers } from "@/lib/server/privacy/test-person";

await openTestDatabase();
afterAll(closeSender);

type Row = Record<string, unknown>;
let held: Row;
beforeAll(async () => {
  await emptyRetailer({ currency: "BRL" });
  await importing(others);
  await addPerson();
  held = await exportCustomer(admin, person);
});

/** What the export says the table holds: lines stand with their orders. */
function shown(table: string): Row[] {
  if (table === "purchase_lines") return (held.orders as { lines: Row[] }[]).flatMap((order) => order.lines);
  const { member } = customerTables.find((held) => held.table === table)!;
  return held[member] as Row[];
}

/** Times and numbers as text may be written in two ways. */
const plain = (value: unknown) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : value;
/** A kept request's key and sealed answer are the caller's; a price is exact as text. */
const notShown: Record<string, string[]> = {
  idempotency_keys: ["key", "request_hash", "body_hash", "effect_id", "runs_until", "answer"],
};

describe("the export", () => {
  it("knows every table with a column customer_id", async () => {
    expect(customerTables.map(({ table }) => table as string).sort()).toEqual(await tablesOfCustomers());
  });

  it.each(customerTables.map(({ table }) => table))("holds every row and every column of %s", async (table) => {
    const rows = await query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t where customer_id = $1`, [
      person,
    ]);
    expect(rows.length).toBeGreaterThan(0);
    const out = shown(table);
    expect(out).toHaveLength(rows.length);
    for (const { row } of rows) {
      const { customer_id: _, ...columns } = row;
      const wanted = Object.entries(columns).filter(([column]) => !notShown[table]?.includes(column));
      const same = (candidate: Row) =>
        wanted.every(([column, value]) =>
          column === "unit_price"
            ? Number(candidate[column]) === value
            : JSON.stringify(plain(candidate[column])) === JSON.stringify(plain(value)),
        );
      expect(out.filter(same), `${table} ${JSON.stringify(wanted).slice(0, 300)}`).toHaveLength(1);
    }
  });

  it("holds the record with identifiers as given and normalised", () => {
    expect(held.customer).toMatchObject({ id: person, name: "Zuleika Quintanilha", birth_date: "1971-03-09" });
    expect(held.identifiers).toEqual([
      { kind: "document", value: "32165498791", given: "321.654.987-91" },
      { kind: "email", value: "zuleika.q@example.net", given: "Zuleika.Q@example.net" },
      { kind: "phone", value: "+5521987654321", given: "+55 (21) 98765-4321" },
    ]);
  });

  it("holds inferred data: every version with claims, evidence, signals and looks; undone corrections too", () => {
    const versions = held.profiles as Row[];
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3]);
    for (const { texts, evidence, signals, looks } of versions) {
      expect((texts as { en: { claims: unknown[] } }).en.claims.length).toBeGreaterThan(3);
      expect((evidence as unknown[]).length).toBeGreaterThan(3);
      expect(Object.keys(signals as object).length).toBeGreaterThan(3);
      expect(Array.isArray(looks)).toBe(true);
    }
    expect(held.corrections).toMatchObject([{ text: "Moonlight blue.", undone_by: "Boss" }, { action: "reject" }]);
  });

  it("holds what names them elsewhere: jobs, cells of files, and the audit with this export in it", () => {
    expect(held.jobs).toMatchObject([{ queue: "generate-profiles" }]);
    const cells = (held.import_errors as Row[]).map(({ value }) => value);
    // Not the cell of another customer's row that holds her name.
    expect(cells).toEqual(["ORD-ZQ-2025-02-12"]);
    const actions = (held.audit as Row[]).map(({ action }) => action);
    expect(actions).toEqual(["correction.set", "correction.undone", "correction.set", "customer.exported"]);
  });

  it("holds nothing of anybody else's", () => {
    expect(JSON.stringify({ ...held, jobs: [], audit: [] })).not.toMatch(/olga/i);
  });

  it("of somebody who refused profiling holds what was written before", async () => {
    await putCustomer(admin, person, { profiling_consent: false }, () => {});
    const refused = await exportCustomer(admin, person);
    expect(refused.customer).toMatchObject({ profiling_consent: false });
    expect(refused.profiles).toHaveLength(3);
    await putCustomer(admin, person, { profiling_consent: null }, () => {});
  });

  it("is not for another store's customers, nor for nobody: the same not_found", async () => {
    const south: Actor = { ...admin, role: "salesperson", stores: ["south"] };
    const refusal = { code: "not_found", message: "There is no such customer." };
    await expect(exportCustomer(south, person)).rejects.toMatchObject(refusal);
    await expect(exportCustomer(admin, "nobody")).rejects.toMatchObject(refusal);
  });
});
