import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/contracts/actor";
import { setCorrection } from "@/lib/server/corrections/set-correction";
import { undoCorrection } from "@/lib/server/corrections/undo-correction";
import { pool } from "@/lib/server/db/client";
import { startGeneration } from "@/lib/server/generations/generations";
import { claimKey, saveAnswer } from "@/lib/server/http/idempotency-store";
import { importing } from "@/lib/server/imports/test-retailer";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { setTestEngine } from "@/lib/server/profiles/test-model";
import { startRun } from "@/lib/server/runs/start-run";

export const admin: Actor = { kind: "user", id: "boss", name: "Boss", role: "admin", stores: null };

/** Somebody of whom every word is to be found nowhere else, and of whom every table that can hold something holds it. */
export const person = "zq-4711";
/** What must be gone after an erasure. Cities, days and the like of hers are her own too. */
export const personal = [
  ...[
    person,
    "zuleika",
    "quintanilha",
    "98765",
    "21987654321",
    "321.654.987",
    "32165498791",
    "1971-03-09",
    "ouro preto",
  ],
  ...["ord-zq", "xyzzy rite", "vestido de seda azul", "prefers mornings", "fitting at home", "moonlight"],
];

type Row = Record<string, string>;
const days = ["2025-02-12", "2025-05-03", "2025-08-18", "2025-11-06", "2026-02-21", "2026-05-09", "2026-08-18"];
const product = (product_id: string, name: string, category: string, color: string): Row => {
  return { product_id, name, category, color, material: "Wool", department: "Women", price: "900", currency: "BRL" };
};
const bought = (customer_id: string, prefix: string, more: Row = {}): Row[] =>
  days.flatMap((purchased_at) =>
    ["blazer", "pumps"].map((product_id) => ({
      ...{ customer_id, product_id, purchased_at, order_id: `${prefix}-${purchased_at}`, quantity: "1" },
      ...{ unit_price: "900", currency: "BRL", store: "north", ...more },
    })),
  );
const viewed = (customer_id: string, occurred_at: string, more: Row = {}): Row => {
  const event_id = `${customer_id}-${occurred_at}`;
  return { event_id, customer_id, type: "product_viewed", product_id: "blazer", query: "", occurred_at, ...more };
};

export const others = {
  customers: [{ customer_id: "olga", name: "Olga Outra", store: "north", email: "olga@example.com" }] as Row[],
  products: [
    product("blazer", "Oxblood crepe blazer", "Clothing > Blazers", "Oxblood"),
    product("pumps", "Oxblood kid pumps", "Shoes > Heels", "Oxblood"),
    product("scarf", "Silk scarf", "Accessories > Scarves", "Ivory"),
  ],
  purchases: bought("olga", "o", { occasion: "work" }),
  events: [viewed("olga", "2026-10-20T12:00:00Z")],
};

export const hers = {
  customers: [
    {
      customer_id: person,
      name: "Zuleika Quintanilha",
      email: "Zuleika.Q@example.net",
      phone: "+55 (21) 98765-4321",
      document: "321.654.987-91",
      birth_date: "1971-03-09",
      city: "Ouro Preto",
      store: "north",
      created_at: "2019-01-02T03:04:05Z",
    },
  ] as Row[],
  purchases: [
    ...bought(person, "ORD-ZQ"),
    ...bought(person, "ORD-ZQ-X", { occasion: "Xyzzy rite", returned: "true", returned_at: "2026-09-30" }),
  ],
  events: [
    viewed(person, "2026-10-20T12:00:00Z"),
    {
      ...viewed(person, "2026-10-21T12:00:00Z"),
      type: "products_searched",
      product_id: "",
      query: "vestido de seda azul",
    },
  ] as Row[],
};

/** Cells that are not taken, in rows that name her. */
export const slips = {
  customers: [
    { customer_id: "olga", name: "Olga Outra", birth_date: "that of Zuleika Quintanilha" },
    { customer_id: person, email: "zuleika(at)example", birth_date: "about 1971" },
  ] as Row[],
  purchases: [{ ...bought("olga", "ORD-ZQ")[0]! }],
};

/** Files, two versions of a profile, corrections, notes, an appointment, kept requests, waiting jobs. */
export async function addPerson(): Promise<{ run: string }> {
  await importing(hers);
  await importing(slips);
  await generateProfile(admin, person, { as_of: "2026-06-01" });
  await generateProfile(admin, person);
  await setCorrection(admin, person, "style.color.oxblood", { action: "correct", text: "Moonlight blue." });
  await undoCorrection(admin, person, "style.color.oxblood");
  await setCorrection(admin, person, "brief.tone.manner", { action: "reject" });
  await generateProfile(admin, person);
  await pool().query(
    "insert into notes (customer_id, id, text, author, day) values ($1, gen_random_uuid(), 'Prefers mornings.', 'Ana', '2026-01-05')",
    [person],
  );
  await pool().query(
    `insert into appointments (customer_id, id, store_id, starts_at, day, booked_day, subject)
     values ($1, 'a1', 'north', now() + interval '2 days', current_date + 2, current_date, 'Fitting at home')`,
    [person],
  );
  await pool().query(
    `insert into webhook_messages (id, type, customer_id, data, created_at)
     values ('msg_1', 'profile.generated', $1, jsonb_build_object('customer_id', $1::text, 'version', 1), now())`,
    [person],
  );
  const request = { actor: "token:t", key: "k1", requestHash: "r", bodyHash: "b" };
  await claimKey(request, person);
  await saveAnswer(request, "b", { status: 200, headers: {}, body: "{}" }, person);
  await pool().query(
    "insert into audit (actor, action, subject, detail) values ('user:u', 'run.started', 'run:1', $1)",
    [JSON.stringify({ customer_ids: [person, "olga"] })],
  );
  setTestEngine();
  await startGeneration(admin, person, { id: randomUUID() });
  return { run: await startRun(admin, [person, "olga"]) };
}

/** In which tables of the database, of whatever schema, a text stands in any column of any row. */
export async function tablesWith(text: string): Promise<string[]> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await pool().query(
      `select from ${name} t where position(lower($1) in lower(to_jsonb(t)::text)) > 0 limit 1`,
      [text],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

/** The tables of our own with a column customer_id. */
export async function tablesOfCustomers(): Promise<string[]> {
  const { rows } = await pool().query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'customer_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  return rows.map((row) => row.name);
}
