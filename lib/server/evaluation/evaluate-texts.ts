import "server-only";
import type { Day } from "@/lib/contracts/day";
import { type TextsReport, textsReportSchema } from "@/lib/contracts/evaluation";
import type { Language } from "@/lib/contracts/profile";
import { measureTexts } from "@/lib/domain/evaluation/texts/measure-texts";
import { BUILT_IN_VERSION } from "@/lib/domain/profile/analyse";
import { AppError } from "@/lib/server/app-error";
import { lastDay, type Origin, readTexts } from "@/lib/server/evaluation/profile-texts-store";

type TextsOptions = {
  /** How the report calls it. */
  source: string;
  language: Language;
  /** The day to write for; the last one with a purchase or view where none is given. */
  asOf?: Day;
  /** What each customer was made from, where it is known. */
  origins?: ReadonlyMap<string, Origin>;
};

/**
 * Writes everybody's profile from the records in the database, saves none of them, and measures their words. Throws
 * `invalid` where there are neither purchases nor views.
 */
export async function evaluateTexts({
  source,
  language,
  asOf,
  origins = new Map(),
}: TextsOptions): Promise<TextsReport> {
  const started = performance.now();
  const day = asOf ?? (await lastDay());
  if (day === null) throw new AppError("invalid", `${source} has neither purchases nor views to write of.`);
  const { profiles, names, passedOver } = await readTexts(day, language, origins);
  const measures = measureTexts(profiles, names, language);
  return textsReportSchema.parse({
    source,
    as_of: day,
    engine_version: BUILT_IN_VERSION,
    language,
    profiles: profiles.length,
    passed_over: passedOver,
    seconds: Math.round((performance.now() - started) / 10) / 100,
    ...measures,
  });
}
