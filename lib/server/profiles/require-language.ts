import "server-only";
import type { Language } from "@/lib/contracts/profile";
import { AppError } from "@/lib/server/app-error";

/** The languages that are written, by every name that they are asked for with, in lower case. */
export const languageNames: Record<string, Language> = { en: "en", pt: "pt-BR", "pt-br": "pt-BR" };

/**
 * The language texts are wanted in: the one asked for, else the workspace's, else English. Throws `invalid` when one was
 * asked for that is not written; `pointer` says where it was asked for: in the body or in the query.
 */
export function requireLanguage(
  given: string | undefined,
  pointer: "/language" | "language",
  workspace: { language: string },
): Language {
  if (given === undefined) return languageNames[workspace.language.toLowerCase()] ?? "en";
  const language = languageNames[given.toLowerCase()];
  if (language) return language;
  throw new AppError("invalid", "Profiles are written in English and in Brazilian Portuguese: ask for en or pt-BR.", {
    errors: [{ pointer, message: "must be en, pt-BR or pt" }],
  });
}
