import { isFor } from "@/lib/domain/occasions/find-occasions";
import type { Piece, Reading } from "@/lib/domain/profile/reading";
import { gradeOf, isDressedFor } from "./going-out";
import { formalityFits, harmonyWith, isPatterned, type Outfit, seasonFits } from "./outfit";
import { seasonOfPiece } from "./season-of";
import type { Wearer } from "./wearer";

/**
 * The owned piece for one of the slots (in order of preference) that suits the occasion, the season and the rest of the
 * look, or null. The newest wins: it is what the customer likes now, and it still hangs in the wardrobe.
 */
export function chooseOwned(
  reading: Reading,
  wearer: Wearer,
  outfit: Outfit,
  used: ReadonlySet<string>,
  slots: readonly string[],
): Piece | null {
  for (const slot of slots) {
    let best: Piece | null = null;
    let bestScore = 0;
    for (const piece of reading.own) {
      if (piece.tags?.slot?.value !== slot || used.has(piece.line.product_id)) continue;
      const score = scoreOwned(piece, wearer, outfit);
      if (score > 0 && score >= bestScore) [best, bestScore] = [piece, score];
    }
    if (best) return best;
  }
  return null;
}

function scoreOwned(piece: Piece, wearer: Wearer, outfit: Outfit): number {
  const { tags } = piece;
  if (!tags || !piece.product) return 0;
  if (!isFor(piece, outfit.occasion)) return 0;
  // What was bought for the occasion by name is worn to it, whatever the lexicon thinks.
  if (piece.line.occasion === null && !isDressedFor(outfit.occasion, tags)) return 0;
  if (!formalityFits(outfit, gradeOf(tags))) return 0;
  if (!seasonFits(outfit, seasonOfPiece(tags))) return 0;
  const color = tags.color?.value ?? null;
  if (harmonyWith(outfit, color) === null) return 0;
  if (outfit.patterned && isPatterned(tags.pattern?.value ?? null)) return 0;
  // The whole look in one accent is a costume: a neutral beside it is worth more than more of the same.
  const same = harmonyWith(outfit, color) === "monochrome" ? 0.8 : 0;
  return 1 - same + (color === null ? 0 : Math.min(1, wearer.liked.colors.get(color) ?? 0));
}
