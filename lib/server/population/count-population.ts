import "server-only";
import { pool } from "@/lib/server/db/client";

/** How many customers a population snapshot speaks for; 0 when it is not known. */
export async function countPopulation(snapshotId: string): Promise<number> {
  const { rows } = await pool().query<{ customers: number }>(
    "select coalesce((data->>'customers')::int, 0) as customers from population_snapshots where id = $1",
    [snapshotId],
  );
  return rows[0]?.customers ?? 0;
}
