import "server-only";
import { z } from "zod";
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
import { AppError } from "@/lib/server/app-error";
import type { Profile as ProfileRow } from "@/lib/server/db/generated/client";

export const toDay = (date: Date): Day => date.toISOString().slice(0, 10);
/** The texts of a version, by language. */
export const textsSchema = z.partialRecord(
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

export type Texts = z.infer<typeof textsSchema>;

/** In the language asked for; a version that was not written in it comes in English, and says so. */
export function toDto(row: ProfileRow, wanted: Language, current: boolean): Profile {
  const texts = textsSchema.parse(row.texts);
  const language = texts[wanted] ? wanted : "en";
  return profileSchema.parse(assemble(row, texts, language, current));
}

export function assemble(row: ProfileRow, texts: Texts, language: Language, current: boolean): Profile {
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
