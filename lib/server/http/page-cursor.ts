import "server-only";
import { z } from "zod";
import { invalidAt } from "@/lib/server/app-error";

// PostgreSQL has no year 0 and stores no NUL: a cursor that somebody made up must not fail there.
export const placeDay = z.iso.date().refine((day) => day >= "0001");
export const placeInstant = z.iso.datetime().refine((instant) => instant >= "0001");
export const placeText = z.string().refine((text) => !text.includes("\0"));

/** The place of a page's last row, by which its list is ordered, as an opaque cursor. */
export function encodePlace(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place a cursor stands for; null without one. Throws invalid for what is no place of this list. */
export function decodePlace<T>(schema: z.ZodType<T>, cursor: string | undefined): T | null {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw invalidAt("cursor", "is not a cursor of this list: start from the first page");
  }
}

/** A page of what was found: one row more was asked for than is shown, so as to know whether there is a next one. */
export function toPage<T>(
  rows: readonly T[],
  limit: number,
  placeOf: (last: T) => readonly (string | number)[],
): { items: T[]; next_cursor: string | null } {
  const items = rows.slice(0, limit);
  return { items, next_cursor: rows.length > limit ? encodePlace(placeOf(items.at(-1)!)) : null };
}
