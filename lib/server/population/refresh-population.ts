import "server-only";
import { getPopulation } from "@/lib/server/population/get-population";
import { requireWorkspace, today } from "@/lib/server/workspace/workspace-store";

/** The nightly step: makes today's snapshot, so that the day's first profile does not wait for it. Returns its id. */
export async function refreshPopulation(): Promise<string> {
  const population = await getPopulation(await today(await requireWorkspace()));
  return population.id;
}
