import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Statement } from "@/lib/contracts/draft";
import { type Generation, generationSchema } from "@/lib/contracts/generation";
import type { ProblemCode } from "@/lib/contracts/problem";
import type { Language, Profile } from "@/lib/contracts/profile";
import { pool } from "@/lib/server/db/client";
import { inTransaction } from "@/lib/server/db/transaction";
import { sendJobs } from "@/lib/server/jobs/send-jobs";

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`;
const columns = `id, customer_id, status, language, model, preview, offered, statements, version,
  case when problem_code is not null then jsonb_build_object('code', problem_code, 'detail', problem) end as problem,
  requested_by, ${iso("created_at")}, ${iso("started_at")}, ${iso("finished_at")}`;
const underWay = "finished_at is null";

export type NewGeneration = {
  id: string;
  customerId: string;
  language: Language;
  model: string;
  actor: Actor;
  preview: Profile;
  offered: number;
};

/**
 * Adds a generation and its job, both or neither. False when there is one of this id, or one under way for the customer: of
 * two that are asked for at once the second waits, and finds the first.
 */
export async function addGeneration(given: NewGeneration): Promise<boolean> {
  const { id, customerId, language, model, actor, preview, offered } = given;
  return inTransaction(async (connection) => {
    const { rowCount } = await connection.query(
      `insert into generations (id, customer_id, status, language, model, actor, preview, offered, requested_by, created_at)
       values ($1, $2, 'queued', $3, $4, $5, $6, $7, $8, now()) on conflict do nothing`,
      [id, customerId, language, model, JSON.stringify(actor), JSON.stringify(preview), offered, actor.name],
    );
    if (rowCount === 0) return false;
    await sendJobs("write-generation", [{ generation: id }], { within: connection });
    return true;
  });
}

/** A generation of the customer by its id. */
export async function findGeneration(customerId: string, id: string): Promise<Generation | null> {
  const { rows } = await pool().query(`select ${columns} from generations where customer_id = $1 and id = $2`, [
    customerId,
    id,
  ]);
  return rows[0] ? generationSchema.parse(rows[0]) : null;
}

/** The one under way, else the last one. */
export async function findLastGeneration(customerId: string): Promise<Generation | null> {
  const { rows } = await pool().query(
    `select ${columns} from generations where customer_id = $1 order by finished_at desc nulls first limit 1`,
    [customerId],
  );
  return rows[0] ? generationSchema.parse(rows[0]) : null;
}

/** What is new of a generation: where it stands, and the statements from the n-th on. */
export async function readNews(id: string, n: number): Promise<Pick<Generation, "status" | "statements"> | null> {
  const { rows } = await pool().query<Pick<Generation, "status" | "statements">>(
    `select status, case when jsonb_array_length(statements) > $2
       then jsonb_path_query_array(statements, '$[$n to last]', jsonb_build_object('n', $2::int)) else '[]'::jsonb end as statements
     from generations where id = $1`,
    [id, n],
  );
  return rows[0] ?? null;
}

/** Whether one is under way; false when it is over or gone. */
export async function isGenerationUnderWay(id: string): Promise<boolean> {
  const { rowCount } = await pool().query(`select from generations where id = $1 and ${underWay}`, [id]);
  return rowCount === 1;
}

export type Taken = { customerId: string; language: Language; actor: Actor };

/** Takes a generation to work on it, from the start. Null when it is over. */
export async function takeGeneration(id: string): Promise<Taken | null> {
  const { rows } = await pool().query<Taken>(
    `update generations set status = 'writing', statements = '[]', started_at = coalesce(started_at, now())
     where id = $1 and ${underWay} returning customer_id as "customerId", language, actor`,
    [id],
  );
  return rows[0] ?? null;
}

export async function savePreview(id: string, preview: Profile, offered: number): Promise<void> {
  await pool().query(`update generations set preview = $2, offered = $3 where id = $1 and ${underWay}`, [
    id,
    JSON.stringify(preview),
    offered,
  ]);
}

export async function addStatements(id: string, statements: readonly Statement[]): Promise<void> {
  await pool().query(`update generations set statements = statements || $2::jsonb where id = $1 and ${underWay}`, [
    id,
    JSON.stringify(statements),
  ]);
}

type End =
  | { status: "finished"; version: number }
  | { status: "failed"; code: ProblemCode; detail: string }
  | { status: "cancelled" };

/** Ends one that is under way; false when it was over. */
export async function endGeneration(id: string, end: End): Promise<boolean> {
  const { rowCount } = await pool().query(
    `update generations set status = $2, version = $3, problem_code = $4, problem = $5, finished_at = now()
     where id = $1 and ${underWay}`,
    [
      id,
      end.status,
      end.status === "finished" ? end.version : null,
      end.status === "failed" ? end.code : null,
      end.status === "failed" ? end.detail : null,
    ],
  );
  return rowCount === 1;
}

/** Removes what is only of interest while it is fresh: the version itself stays. Returns how many. */
export async function forgetOldGenerations(): Promise<number> {
  const { rowCount } = await pool().query(
    `delete from generations where not ${underWay} and finished_at < now() - interval '7 days'`,
  );
  return rowCount ?? 0;
}
