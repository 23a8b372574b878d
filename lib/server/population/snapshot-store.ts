import "server-only";
import type { Day } from "@/lib/contracts/day";
import type { Population } from "@/lib/domain/population";
import { pool } from "@/lib/server/db/client";

export type PopulationData = Omit<Population, "id" | "day">;

/** The present state of the data, and the snapshot that answers for a day at it; null until one is made. */
export async function findSnapshot(
  taxonomyVersion: string,
  day: Day,
): Promise<{ revision: number; id: string | null } | null> {
  const { rows } = await pool().query<{ revision: number; id: string | null }>(
    `select w.data_revision as revision, p.snapshot_id as id from workspace w
     left join population_pointers p on p.taxonomy_version = $1 and p.day = $2 and p.data_revision = w.data_revision`,
    [taxonomyVersion, day],
  );
  return rows[0] ?? null;
}

export async function readSnapshot(id: string): Promise<PopulationData> {
  const { rows } = await pool().query<{ data: PopulationData }>("select data from population_snapshots where id = $1", [
    id,
  ]);
  return rows[0]!.data;
}

/** Writes the snapshot once, and which state of the data it answers for. */
export async function saveSnapshot(snapshot: {
  id: string;
  taxonomyVersion: string;
  day: Day;
  revision: number;
  data: PopulationData;
}): Promise<void> {
  const { id, taxonomyVersion, day, revision, data } = snapshot;
  await pool().query(
    `with content as (insert into population_snapshots (id, taxonomy_version, day, data) values ($1, $2, $3, $5)
       on conflict do nothing)
     insert into population_pointers (taxonomy_version, day, data_revision, snapshot_id) values ($2, $3, $4, $1)
     on conflict do nothing`,
    [id, taxonomyVersion, day, revision, JSON.stringify(data)],
  );
}
