import "server-only";
import type { Day } from "@/lib/contracts/day";
import type { Profile } from "@/lib/contracts/profile";
import { facetsOf } from "@/lib/domain/claims/claim-facets";
import { AppError } from "@/lib/server/app-error";
import { prisma } from "@/lib/server/db/client";
import type { Prisma, Profile as ProfileRow } from "@/lib/server/db/generated/client";
import type { Prepared, Written } from "@/lib/server/profiles/prepare-writing";
import { type Texts, toDay, toDto } from "@/lib/server/profiles/profile-row-store";
import { saveSeen } from "@/lib/server/profiles/seen-opportunities-store";
import { findStanding, newsOf } from "@/lib/server/profiles/version-news-store";
import { currentVersion, type Wording } from "@/lib/server/profiles/version-store";
import { announce } from "@/lib/server/webhooks/announce";
import type { Due } from "@/lib/server/webhooks/message-store";
import { sendSoon } from "@/lib/server/webhooks/send-soon";

export type NewProfile = Prepared & {
  id: string;
  /** Null: the built-in engine's words in every language. */
  wording: Wording | null;
  engine: Profile["engine"];
  taxonomyVersion: string;
  usage: Profile["usage"];
  requestedBy: string;
};

const toDate = (day: Day) => new Date(`${day}T00:00:00Z`);
const json = (value: unknown) => value as Prisma.InputJsonValue;

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
