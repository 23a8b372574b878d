import { pool } from "@/lib/server/db/client";

/** What reading a profile would cost if nobody asked who reads: one row by its primary key, sent as it is. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { rows } = await pool().query(
    `select id, customer_id, version, generated_at, as_of, engine, taxonomy_version, population_id, fingerprint, coverage,
       confidence, texts->'en' as text, evidence, signals, looks, opportunities, usage
     from profiles where customer_id = $1 and version = 1`,
    [(await params).id],
  );
  return Response.json(rows[0]);
}
