import "server-only";
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

export const identifierKinds = ["email", "phone", "document"] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** What to say of one that cannot be normalised: what is wrong, and what to write instead. */
export const identifierWords: Record<IdentifierKind, { problem: string; fix: string }> = {
  email: { problem: "is not an email address", fix: "write name@example.com" },
  phone: { problem: "is not a phone number", fix: "write it with its country code, like +55 11 99999-8888" },
  document: { problem: "is not a document number", fix: "write its letters and digits" },
};

/** What a look-up goes by; null when it cannot be made of what was given. `phoneCountry` is the retailer's. */
export function normalizeIdentifier(kind: IdentifierKind, given: string, phoneCountry: string): string | null {
  if (kind === "email") return normalizeEmail(given);
  return kind === "phone" ? normalizePhone(given, phoneCountry) : normalizeDocument(given);
}

/** Lower case, without spaces around; null when it has no "@" between two parts. */
export function normalizeEmail(given: string): string | null {
  const email = given.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(email) ? email : null;
}

/**
 * E.164, read as a number of `country` (ISO 3166 alpha-2) when it has no country code of its own; null when it cannot
 * be a phone number. "+55 (11) 99999-8888" and, in BR, "5511999998888" are the same.
 */
export function normalizePhone(given: string, country: string): string | null {
  const fallback: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(given, fallback);
  if (number?.isPossible()) return number.number;
  const digits = given.replace(/\D/g, "");
  const international = digits.length >= 8 ? parsePhoneNumberFromString(`+${digits}`) : undefined;
  return international?.isPossible() ? international.number : null;
}

/** A document of whatever kind: letters and digits only, upper case; null when nothing is left. */
export function normalizeDocument(given: string): string | null {
  return given.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase() || null;
}
