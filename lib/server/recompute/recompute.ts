import "server-only";
import type { Day } from "@/lib/contracts/day";
import { analyse } from "@/lib/domain/profile/analyse";
import { getPopulation } from "@/lib/server/population/get-population";
import { loadCatalogue } from "@/lib/server/products/product-store";
import { loadDossier } from "@/lib/server/profiles/dossier-store";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";
import { givenTo } from "./given-to";
import { createSchema, type Finding, listCustomers, readBack, readFindings, saveProfile } from "./recompute-store";

export type Recomputed = { profiles: number; facts: number; audited: number; findings: Finding[] };

/**
 * Writes everybody's profile as of `asOf`, with the stock as it is, into a schema of its own, and recomputes in SQL, from the
 * records alone, what its facts state, what its looks and opportunities offer and what its sentences name. A file of
 * `rules` is one query of (customer, fact, told, found): it reads facts of some forms and says what the records give
 * instead. A fact that no rule reads is a finding too. `customers`: of these alone. The schema stays behind: run it on a database that is thrown away.
 */
export async function recompute(asOf: Day, customers?: readonly string[]): Promise<Recomputed> {
  await createSchema();
  const [workspace, population, catalogue] = await Promise.all([
    requireWorkspace(),
    getPopulation(asOf),
    loadCatalogue(asOf, true),
  ]);
  let profiles = 0;
  for (const id of customers ?? (await listCustomers())) {
    const dossier = await loadDossier(workspace, id, asOf, true);
    const analysis = dossier && analyse({ dossier, population, catalogue, language: "en" });
    if (!dossier || analysis?.kind !== "profile") continue;
    const { signals, evidence, looks, texts } = analysis;
    await saveProfile(id, asOf, [signals, evidence, looks, texts, givenTo(dossier, signals, population, catalogue)]);
    profiles++;
  }
  await readBack();
  return { profiles, ...(await readFindings()) };
}
