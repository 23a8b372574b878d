import "server-only";
import type { Day } from "@/lib/contracts/day";
import type { Language } from "@/lib/contracts/profile";
import type { Dossier } from "@/lib/domain/dossier";
import type { ProfileTexts } from "@/lib/domain/evaluation/texts/profile-texts";
import { analyse } from "@/lib/domain/profile/analyse";
import { pool } from "@/lib/server/db/client";
import { getPopulation } from "@/lib/server/population/get-population";
import { loadCatalogue } from "@/lib/server/products/product-store";
import { loadDossier } from "@/lib/server/profiles/dossier-store";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

/** What a customer was made from, where that is known: the demo's customers only. `full`: it has had time to show. */
export type Origin = { persona: string; full: boolean };

type ReadTexts = {
  profiles: ProfileTexts[];
  /** Names that stand in the texts of many: pieces of the range, the house, its stores and staff. */
  names: string[];
  /** Customers without a profile: refused, or nothing to go by. */
  passedOver: number;
};

/** The last day with a purchase or view; null when there is none. */
export async function lastDay(): Promise<Day | null> {
  const { rows } = await pool().query<{ day: Day | null }>(
    `select to_char(max(day), 'YYYY-MM-DD') as day
     from (select max(day) as day from purchase_lines union all select max(day) from events) days`,
  );
  return rows[0]!.day;
}

/**
 * Analyses everyone as of `asOf` with the stock as it is, and returns what the profiles say in `language`; nothing is
 * saved. `origins` by customer id.
 */
export async function readTexts(
  asOf: Day,
  language: Language,
  origins: ReadonlyMap<string, Origin>,
): Promise<ReadTexts> {
  const [workspace, population, catalogue] = await Promise.all([
    requireWorkspace(),
    getPopulation(asOf),
    loadCatalogue(asOf, true),
  ]);
  const { rows } = await pool().query<{ id: string }>(
    'select id from customers where profiling_consent is not false order by id collate "C"',
  );
  const profiles: ProfileTexts[] = [];
  for (const { id } of rows) {
    const dossier = await loadDossier(workspace, id, asOf, true);
    const analysis = dossier && analyse({ dossier, population, catalogue, language });
    if (analysis?.kind !== "profile") continue;
    const origin = origins.get(id);
    profiles.push({
      customer: id,
      persona: origin?.persona ?? null,
      thin: !origin?.full,
      language,
      statements: analysis.draft.statements,
      names: namesIn(dossier!),
    });
  }
  const everyone = await pool().query<{ n: number }>("select count(*)::int as n from customers");
  const house = await pool().query<{ name: string }>("select name from stores union select name from users");
  const names = new Set([
    ...catalogue.map(({ name }) => name),
    ...house.rows.flatMap(({ name }) => parts(name)),
    workspace.name,
  ]);
  return { profiles, names: [...names], passedOver: everyone.rows[0]!.n - profiles.length };
}

function namesIn({ customer, products, notes, appointments }: Dossier): string[] {
  const told = [customer.name, customer.company, customer.city, customer.store?.name];
  const own = told.flatMap((name) => (name ? parts(name) : []));
  return [
    ...own,
    ...Object.values(products).map(({ name }) => name),
    ...notes.flatMap(({ author }) => parts(author)),
    ...appointments.flatMap(({ place }) => place ?? []),
  ];
}

/** "Beatriz Tavares", and Beatriz. */
const parts = (name: string): string[] => [name, ...name.split(/\s+/)];
