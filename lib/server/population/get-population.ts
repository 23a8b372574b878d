import "server-only";
import { createHash } from "node:crypto";
import type { Day } from "@/lib/contracts/day";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Population } from "@/lib/domain/population";
import { TAXONOMY_VERSION } from "@/lib/domain/taxonomy/tag-product";
import { AppError } from "@/lib/server/app-error";
import { readCounts } from "@/lib/server/population/counts-store";
import { findSnapshot, readSnapshot, saveSnapshot } from "@/lib/server/population/snapshot-store";

const kept = 8;
// Snapshots never change, so that a cache by id cannot be stale. Oldest first.
const cache = new Map<string, Population>();
const making = new Map<string, Promise<Population>>();

/**
 * All customers' pieces as known on `asOf`: the snapshot of that day at the present state of the data, made from the
 * rollups the first time it is asked for. Its id is the hash of its content: the same data in whatever order it was
 * imported gives the same id.
 */
export async function getPopulation(asOf: Day): Promise<Population> {
  const found = await findSnapshot(TAXONOMY_VERSION, asOf);
  if (!found) throw new AppError("internal", "This database has no workspace, so there is no population.");
  if (found.id === null) return makeOnce(asOf, found.revision);
  return cache.get(found.id) ?? remember({ ...(await readSnapshot(found.id)), id: found.id, day: asOf });
}

/** The many profiles of a run that begin at once make the snapshot once. */
async function makeOnce(day: Day, revision: number): Promise<Population> {
  const key = `${day} ${revision}`;
  const made = making.get(key) ?? makeSnapshot(day).finally(() => making.delete(key));
  making.set(key, made);
  return made;
}

async function makeSnapshot(day: Day): Promise<Population> {
  const { revision, data } = await readCounts(TAXONOMY_VERSION, day);
  const content = canonicalJson({ taxonomy_version: TAXONOMY_VERSION, day, data });
  const id = `pop_${createHash("sha256").update(content).digest("hex").slice(0, 24)}`;
  await saveSnapshot({ id, taxonomyVersion: TAXONOMY_VERSION, day, revision, data });
  return remember({ ...data, id, day });
}

/** Parsed from canonical text, so that a snapshot just made and one read back are the same to the last key's place. */
function remember(snapshot: Population): Population {
  const population = JSON.parse(canonicalJson(snapshot)) as Population;
  const oldest = cache.keys().next().value;
  if (cache.size >= kept && oldest !== undefined) cache.delete(oldest);
  cache.set(population.id, population);
  return population;
}
