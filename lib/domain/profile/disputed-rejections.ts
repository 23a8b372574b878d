import { keySegment } from "@/lib/domain/claims/key-segment";
import { valuesOf } from "@/lib/domain/evidence/find-traits";
import { isFor } from "@/lib/domain/occasions/find-occasions";
import { enoughRecords } from "./correction-facts";
import { hasTrait } from "./has-trait";
import type { Piece, Reading } from "./reading";

/**
 * Keys of traits and occasions that a member of staff rejected and that three or more pieces bought since speak for.
 * They stay unsaid: the disagreement is shown, never settled by the engine. The draft cannot tell, since what is rejected
 * is left out before anything is written.
 */
export function disputedRejections(reading: Reading): string[] {
  const last = new Map(reading.dossier.corrections.map((correction) => [correction.key, correction]));
  return [...last.values()]
    .filter(({ action }) => action === "reject")
    .filter(({ key, day }) => {
      const speaksFor = testOf(key);
      return (
        speaksFor !== null &&
        reading.pieces.filter((piece) => piece.line.day > day && speaksFor(piece)).length >= enoughRecords
      );
    })
    .map(({ key }) => key)
    .sort();
}

function testOf(key: string): ((piece: Piece) => boolean) | null {
  const [head, attribute, value] = key.split(".");
  if (head === "occasion" && value === "name")
    return (piece) =>
      valuesOf(piece.tags, "occasion").some((occasion) => keySegment(occasion) === attribute && isFor(piece, occasion));
  const isAbout = hasTrait(key);
  return isAbout && (({ tags }) => isAbout(tags));
}
