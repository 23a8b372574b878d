import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Language, Profile } from "@/lib/contracts/profile";
import { type ProfileVersion, profileVersionSchema } from "@/lib/contracts/profile-version";
import { scope } from "@/lib/server/customers/customer-sql";
import { pool, prisma } from "@/lib/server/db/client";
import type { Prisma, Profile as ProfileRow } from "@/lib/server/db/generated/client";
import { assemble, type Texts, textsSchema, toDto } from "@/lib/server/profiles/profile-row-store";
import { languageNames } from "@/lib/server/profiles/require-language";

/** What a language model made of the texts in one language. */
export type Wording = Pick<Profile, "language" | "profile" | "claims" | "by_model" | "fallbacks">;

type VersionRow = Omit<ProfileVersion, "generated_at"> & { generated_at: Date };

/** The version that was made under this id, if it was: a job that runs again asks no model again. */
export async function findMade(id: string, customerId: string, language: Language): Promise<Profile | null> {
  const row = await prisma().profile.findUnique({ where: { id, customerId } });
  if (!row) return null;
  const current = await prisma().currentProfile.findUnique({ where: { customerId }, select: { version: true } });
  return toDto(row, language, current?.version === row.version);
}

/** The words that a model found for the same inputs before, newest first; null when it was never asked for them. */
export async function findWording(
  customerId: string,
  fingerprint: string,
  language: Language,
): Promise<Wording | null> {
  const row = await prisma().profile.findFirst({
    where: { customerId, fingerprint },
    orderBy: { version: "desc" },
    select: { texts: true },
  });
  const text = row && textsSchema.parse(row.texts)[language];
  if (!text?.by_model) return null;
  const { profile, claims, by_model, fallbacks = [] } = text;
  return { language, profile, claims, by_model, fallbacks };
}

/** The number of the version that counts today. */
export async function currentVersion(db: Prisma.TransactionClient, customerId: string): Promise<number | null> {
  const row = await db.currentProfile.findUnique({ where: { customerId }, select: { version: true } });
  return row?.version ?? null;
}

/** What a read of the current profile needs to know of the customer, and the profile if there is one. */
export type CurrentRead = { refused: boolean; profile: Profile | null };

type CurrentRow = Omit<ProfileRow, "id"> & { id: string | null; refused: boolean };

const currentSql = `
select c.profiling_consent is not distinct from false as refused, p.id, p.customer_id as "customerId", p.version,
  p.generated_at as "generatedAt", p.as_of::timestamp at time zone 'UTC' as "asOf", p.engine, p.taxonomy_version as "taxonomyVersion",
  p.population_id as "populationId", p.fingerprint, p.coverage, p.confidence,
  -- One language of the two: the other would be half of what is read.
  case when p.texts ? l.wanted then jsonb_build_object(l.wanted, p.texts -> l.wanted) else p.texts end as texts, p.evidence, p.signals, p.looks,
  p.opportunities, p.usage, p.requested_by as "requestedBy"
from customers c
left join workspace w on true
cross join lateral (select coalesce($3, $4::jsonb ->> lower(w.language), 'en') as wanted) l
left join current_profiles k on k.customer_id = c.id and c.profiling_consent is distinct from false
left join profiles p on p.customer_id = k.customer_id and p.version = k.version
where c.id = $1 and ${scope("$2")}`;

/**
 * The current profile of a customer within the stores, in one statement: this is what integrators ask for most. Null when
 * there is no such customer. In the language asked for, else in the workspace's. The profile is not parsed here: each way out
 * of the service parses its answer.
 */
export async function readCurrent(
  customerId: string,
  stores: Actor["stores"],
  asked: Language | null,
): Promise<CurrentRead | null> {
  const values = [customerId, stores, asked, JSON.stringify(languageNames)];
  // Named, so that it is planned once a connection: its rows are found by their keys, whoever asks.
  const { rows } = await pool().query<CurrentRow>({ name: "read-current-profile", text: currentSql, values });
  const row = rows[0];
  if (!row) return null;
  if (row.id === null) return { refused: row.refused, profile: null };
  const texts = row.texts as unknown as Texts;
  const language: Language = texts.en ? "en" : "pt-BR";
  return { refused: row.refused, profile: assemble({ ...row, id: row.id }, texts, language, true) };
}

/** One version, or the current one. Null when there is none. */
export async function findProfile(
  customerId: string,
  version: number | "current",
  language: Language,
): Promise<Profile | null> {
  const current = await currentVersion(prisma(), customerId);
  const wanted = version === "current" ? current : version;
  if (wanted === null) return null;
  const row = await prisma().profile.findUnique({ where: { customerId_version: { customerId, version: wanted } } });
  return row && toDto(row, language, row.version === current);
}

/**
 * Versions below `before`, newest first, at most `limit`. Of their texts and signals only what a list shows is read: whole
 * profiles would be most of the work of the Customer page.
 */
export async function findVersions(
  customerId: string,
  limit: number,
  before: number | null,
): Promise<ProfileVersion[]> {
  const { rows } = await pool().query<VersionRow>(
    `select p.id, p.customer_id, p.version, coalesce(p.version = c.version, false) as current, p.generated_at,
       to_char(p.as_of, 'YYYY-MM-DD') as as_of, p.engine, p.usage, p.coverage, p.confidence, p.fingerprint,
       p.requested_by,
       p.signals #> '{new_behavior,value}' as new_behavior,
       (select max(jsonb_array_length(t.value->'claims')) from jsonb_each(p.texts) t) as claims
     from profiles p left join current_profiles c on c.customer_id = p.customer_id
     where p.customer_id = $1 and ($2::int is null or p.version < $2) order by p.version desc limit $3`,
    [customerId, before, limit],
  );
  return rows.map((row) => profileVersionSchema.parse({ ...row, generated_at: row.generated_at.toISOString() }));
}
