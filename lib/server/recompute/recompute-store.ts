import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "@/lib/contracts/day";
import { pool } from "@/lib/server/db/client";

/** `fact`: e1, e2, ... for a fact of the profile; else what was audited, a place of a look or a sentence. */
export type Finding = { rule: string; customer_id: string; fact: string; told: string; found: string };

const here = import.meta.dirname;
const sql = (path: string): string => readFileSync(join(here, path), "utf8");

/** Makes the schema `recompute`; fails where there is one. */
export async function createSchema(): Promise<void> {
  await pool().query(sql("records.sql"));
}

/** Everyone who may have a profile, by id. */
export async function listCustomers(): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    'select id from customers where profiling_consent is not false order by id collate "C"',
  );
  return rows.map(({ id }) => id);
}

/** `parts`: signals, evidence, looks, texts, and what is given (see givenTo). */
export async function saveProfile(customerId: string, asOf: Day, parts: readonly unknown[]): Promise<void> {
  await pool().query("insert into recompute.profiles values ($1, $2, $3, $4, $5, $6, $7)", [
    customerId,
    asOf,
    ...parts.map((part) => JSON.stringify(part)),
  ]);
}

/** Reads the saved profiles back: every rule of the folder `rules`, a file each. */
export async function readBack(): Promise<void> {
  for (const view of ["kept", "own", "viewed"]) await pool().query(`refresh materialized view recompute.${view}`);
  await pool().query("analyze");
  await pool().query(sql("words.sql"));
  await pool().query("analyze");
  await applyRules();
}

/** Reads the profiles back as they are stored now. */
export async function applyRules(): Promise<void> {
  await pool().query("truncate recompute.readings");
  for (const file of readdirSync(join(here, "rules")).sort())
    await pool().query(
      `insert into recompute.readings select '${file.replace(/\.sql$/, "")}', q.* from (${sql(`rules/${file}`)}) q`,
    );
}

/** How many facts there are, how many look places and sentences were audited, and what does not agree. */
export async function readFindings(): Promise<{ facts: number; audited: number; findings: Finding[] }> {
  const { rows: findings } = await pool().query<Finding>(sql("findings.sql"));
  const { rows } = await pool().query<{ facts: number; audited: number }>(
    `select (select count(*)::int from recompute.facts) as facts,
       (select count(*)::int from recompute.readings where fact !~ '^e[0-9]+$') as audited`,
  );
  return { ...rows[0]!, findings };
}
