import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/contracts/actor";
import type { Day } from "@/lib/contracts/day";
import {
  claimSchema,
  fallbackSchema,
  type Language,
  opportunitySchema,
  type Profile,
  profileContentSchema,
  profileSchema,
} from "@/lib/contracts/profile";
import { type ProfileVersion, profileVersionSchema } from "@/lib/contracts/profile-version";
import { facetsOf } from "@/lib/domain/claims/claim-facets";
import { AppError } from "@/lib/server/app-error";
import { scope } from "@/lib/server/customers/customer-sql";
import { pool, prisma } from "@/lib/server/db/client";
import type { Prisma, Profile as ProfileRow } from "@/lib/server/db/generated/client";
import type { Prepared, Written } from "@/lib/server/profiles/prepare-writing";
import { languageNames } from "@/lib/server/profiles/require-language";
import { saveSeen } from "@/lib/server/profiles/seen-opportunities-store";
import { findStanding, newsOf } from "@/lib/server/profiles/version-news-store";
import { announce } from "@/lib/server/webhooks/announce";
import type { Due } from "@/lib/server/webhooks/message-store";
import { sendSoon } from "@/lib/server/webhooks/send-soon";

/** What a language model made of the texts in one language. */
export type Wording = Pick<Profile, "language" | "profile" | "claims" | "by_model" | "fallbacks">;

export type NewProfile = Prepared & {
  id: string;
  /** Null: the built-in engine's words in every language. */
  wording: Wording | null;
  engine: Profile["engine"];
  taxonomyVersion: string;
  usage: Profile["usage"];
  requestedBy: string;
};

type VersionRow = Omit<ProfileVersion, "generated_at"> & { generated_at: Date };

const toDate = (day: Day) => new Date(`${day}T00:00:00Z`);
const toDay = (date: Date): Day => date.toISOString().slice(0, 10);
const json = (value: unknown) => value as Prisma.InputJsonValue;

const textsSchema = z.partialRecord(
  z.enum(["en", "pt-BR"]),
  z.object({
    profile: profileContentSchema,
    claims: z.array(claimSchema),
    replaced: z.array(z.string()),
    /** Absent from versions written in one language: their opportunities stand in the row. */
    opportunities: z.array(opportunitySchema).optional(),
    /** Versions written before it existed say it of their claims alone. */
    contested: z.array(z.string()).optional(),
    /** Only where a language model wrote. */
    by_model: z.array(z.string()).optional(),
    fallbacks: z.array(fallbackSchema).optional(),
  }),
);

type Texts = z.infer<typeof textsSchema>;

/** In the language asked for; a version that was not written in it comes in English, and says so. */
function toDto(row: ProfileRow, wanted: Language, current: boolean): Profile {
  const texts = textsSchema.parse(row.texts);
  const language = texts[wanted] ? wanted : "en";
  return profileSchema.parse(assemble(row, texts, language, current));
}

function assemble(row: ProfileRow, texts: Texts, language: Language, current: boolean): Profile {
  const text = texts[language];
  if (!text) throw new AppError("not_found", `Version ${row.version} was not written in ${language}.`);
  const { engine, coverage, confidence, evidence, signals, looks, usage } = row as unknown as Profile;
  return {
    id: row.id,
    customer_id: row.customerId,
    version: row.version,
    current,
    generated_at: row.generatedAt.toISOString(),
    as_of: toDay(row.asOf),
    language,
    engine,
    taxonomy_version: row.taxonomyVersion,
    population: row.populationId,
    coverage,
    confidence,
    fingerprint: row.fingerprint,
    profile: text.profile,
    evidence,
    claims: text.claims,
    signals,
    looks,
    opportunities: text.opportunities ?? (row as unknown as Profile).opportunities,
    replaced: text.replaced,
    by_model: text.by_model ?? [],
    fallbacks: text.fallbacks ?? [],
    contested: text.contested ?? text.claims.filter((claim) => claim.contested).map((claim) => claim.key),
    usage,
  };
}

/** What is kept of the texts: the draft is not. */
function stored({ texts, checked: { contested } }: Written, wording: Wording | null): Texts {
  const builtIn = Object.entries(texts).map(([language, { profile, claims, replaced, opportunities }]) => [
    language,
    { profile, claims, replaced, opportunities, contested },
  ]);
  const all: Texts = Object.fromEntries(builtIn);
  if (!wording) return all;
  const { language, ...worded } = wording;
  return { ...all, [language]: { ...all[language], ...worded } };
}

/** An import holds the rows of the customers it changes until its file is whole: that is waited for. */
const patience = { maxWait: 10_000, timeout: 60_000 };

/**
 * Appends a version; a version for today also becomes the current one and brings its opportunities. The customer's row
 * is locked meanwhile, so versions count up without gaps and a refusal that came during the writing still stops it. Webhooks
 * are told in the same transaction.
 */
export async function saveProfile(input: NewProfile): Promise<Profile> {
  const { profile, told } = await prisma().$transaction((tx) => appendVersion(tx, input), patience);
  await sendSoon(told);
  return profile;
}

async function appendVersion(
  tx: Prisma.TransactionClient,
  input: NewProfile,
): Promise<{ profile: Profile; told: Due[] }> {
  const { analysis, customerId } = input;
  const locked = await tx.$queryRaw<{ profiling_consent: boolean | null; now: Date }[]>`
    select profiling_consent, now() as now from customers where id = ${customerId} for update`;
  if (!locked[0]) throw new AppError("not_found", "There is no such customer.");
  if (locked[0].profiling_consent === false)
    throw new AppError("profiling_refused", "This customer refused profiling, so no profile may be written.");
  const before = await tx.profile.findUnique({ where: { id: input.id, customerId } });
  if (before) {
    const current = before.version === (await currentVersion(tx, customerId));
    return { profile: toDto(before, input.language, current), told: [] };
  }
  const standing = await findStanding(tx, customerId, input.asOf);
  const last = await tx.profile.aggregate({ where: { customerId }, _max: { version: true } });
  const row = await tx.profile.create({
    data: {
      id: input.id,
      customerId,
      version: (last._max.version ?? 0) + 1,
      // By the clock that says what day it is, when a job was asked for and when an event came: never by our own.
      generatedAt: locked[0].now,
      asOf: toDate(input.asOf),
      engine: input.engine,
      taxonomyVersion: input.taxonomyVersion,
      populationId: input.populationId,
      fingerprint: input.fingerprint,
      coverage: analysis.coverage,
      confidence: analysis.confidence,
      texts: json(stored(analysis, input.wording)),
      evidence: json(analysis.evidence),
      signals: json(analysis.signals),
      looks: json(analysis.looks),
      opportunities: json(analysis.texts.en.opportunities),
      usage: input.usage,
      requestedBy: input.requestedBy,
    },
  });
  const current = input.present && (await makeCurrent(tx, row, analysis));
  const news = standing ? newsOf(versionOf(input, row.version, current), standing) : [];
  return { profile: toDto(row, input.language, current), told: await announce(tx, news) };
}

const versionOf = ({ id, customerId, asOf, present, analysis }: NewProfile, version: number, current: boolean) => ({
  id,
  customerId,
  version,
  as_of: asOf,
  present,
  current,
  newBehavior: analysis.signals.new_behavior,
  opportunities: analysis.texts.en.opportunities,
});

/** False, with nothing changed, when a version of a later day was saved meanwhile: that one stays. */
async function makeCurrent(tx: Prisma.TransactionClient, row: ProfileRow, analysis: Written): Promise<boolean> {
  const { customerId, version, generatedAt, asOf } = row;
  const { tones, occasions } = facetsOf(
    Object.values(analysis.texts).flatMap((t) => t.claims.map((claim) => claim.key)),
  );
  const put = await tx.$executeRaw`
    insert into current_profiles (customer_id, version, generated_at, as_of, style_line, moment_line, palette, new_behavior,
      confidence, opportunities, search_text, tones, occasions)
    values (${customerId}, ${version}, ${generatedAt}, ${asOf}, ${analysis.style_line}, ${analysis.moment_line},
      ${JSON.stringify(analysis.palette)}::jsonb, ${analysis.signals.new_behavior.value}, ${analysis.confidence.overall},
      ${analysis.opportunities.length}, lower(unaccent(${searchWords(analysis)})), ${tones}, ${occasions})
    on conflict (customer_id) do update set version = excluded.version, generated_at = excluded.generated_at,
      as_of = excluded.as_of, style_line = excluded.style_line, moment_line = excluded.moment_line,
      palette = excluded.palette, new_behavior = excluded.new_behavior, confidence = excluded.confidence,
      opportunities = excluded.opportunities, search_text = excluded.search_text,
      tones = excluded.tones, occasions = excluded.occasions
    where current_profiles.as_of <= excluded.as_of`;
  if (put === 0) return false;
  await saveSeen(tx, { customerId, version, asOf: toDay(asOf) }, analysis.texts.en.opportunities);
  return true;
}

/** Colours below a tenth of the wardrobe are no style: a search for them would find nearly everybody. */
const styleShare = 0.1;

function searchWords({ style_line, palette, signals }: Written): string {
  const said = [...signals.materials, ...signals.types, ...signals.patterns].filter((s) => s.strength !== "common");
  return [
    style_line,
    ...palette.filter((s) => s.share >= styleShare).map((s) => s.color),
    ...said.map((s) => s.value),
  ].join(" ");
}

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

async function currentVersion(db: Prisma.TransactionClient, customerId: string): Promise<number | null> {
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
       to_char(p.as_of, 'YYYY-MM-DD') as as_of, p.engine, p.coverage, p.confidence, p.fingerprint, p.requested_by,
       p.signals #> '{new_behavior,value}' as new_behavior,
       (select max(jsonb_array_length(t.value->'claims')) from jsonb_each(p.texts) t) as claims
     from profiles p left join current_profiles c on c.customer_id = p.customer_id
     where p.customer_id = $1 and ($2::int is null or p.version < $2) order by p.version desc limit $3`,
    [customerId, before, limit],
  );
  return rows.map((row) => profileVersionSchema.parse({ ...row, generated_at: row.generated_at.toISOString() }));
}
