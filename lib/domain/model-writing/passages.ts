import { placeOf } from "@/lib/domain/claims/claim-keys";

/** What code says and no writer rewords: names of occasions, pieces of looks, lines of a day, offers with their days. */
const byCode = /^(?:occasion\.[^.]+\.(?:name|look\.)|moment\.browsing\.|moment\.opportunity\.)/;

/** Whether the words of this statement may be the language model's. */
export const isReworded = (key: string): boolean => !byCode.test(key);

/**
 * The passage that a statement is part of: a paragraph or a list, as a JSON pointer into the profile, an occasion by its
 * name. A passage is in the words of one writer: two hands in one paragraph would show.
 */
export function passageOf(key: string): string {
  const place = placeOf(key);
  if (!place) return "";
  return place.kind === "occasion" ? `/relevant_occasions/${place.occasion}/${place.field}` : place.path;
}
