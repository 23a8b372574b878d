import type { LookPiece } from "@/lib/contracts/profile";
import { moneyText } from "@/lib/domain/words/en-words";
import { occasionPhrase } from "@/lib/domain/words/occasion-words";
import type { Candidate } from "./catalogue-index";
import { goingOut, isDressedFor } from "./going-out";
import { formalityFits, harmonyWith, isPatterned, type Outfit, ruleText, seasonFits } from "./outfit";
import { fits, stockOf, type Wearer } from "./wearer";

export type Found = { candidate: Candidate; piece: LookPiece };

/**
 * The piece of the range that completes the outfit best, or null. Must: department, price band, not owned, season,
 * formality, harmony, at most one pattern, and stock in the size where stock is told. Then: made for the occasion,
 * colours, materials and types the customer favours, near the usual price.
 */
export function suggestPiece(
  candidates: readonly Candidate[],
  wearer: Wearer,
  outfit: Outfit,
  used: ReadonlySet<string>,
): Found | null {
  let best: Candidate | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    if (used.has(candidate.product.id) || !suits(candidate, wearer, outfit)) continue;
    const score = rate(candidate, wearer, outfit);
    if (score <= bestScore || stockOf(wearer, candidate.product, sizeFor(wearer, candidate)) === false) continue;
    best = candidate;
    bestScore = score;
  }
  return best ? { candidate: best, piece: toPiece(best, wearer, outfit) } : null;
}

/** An open place in a look: says whether the range has nothing for it, nothing suitable, or nothing left. */
export function missingPiece(
  slot: string,
  candidates: readonly Candidate[],
  wearer: Wearer,
  outfit: Outfit,
  used: ReadonlySet<string>,
): LookPiece {
  const size = wearer.sizeIn(slot);
  const soldOut = candidates.some((candidate) => !used.has(candidate.product.id) && suits(candidate, wearer, outfit));
  const why =
    candidates.length === 0
      ? "Not in the range."
      : soldOut
        ? `Sold out${size === null ? "" : ` in ${size}`}.`
        : "None in the range goes with the rest at the usual prices.";
  return { slot, product_id: null, owned: false, in_stock: null, size, price: null, why };
}

/** Occasions with clothes of their own: what is made for them goes nowhere else, and nothing else goes there. */
const apart = new Set(["sport", "beach", "home"]);
const carried = new Set(["bag", "accessory", "jewellery", "outerwear", "shoes"]);

function suits(candidate: Candidate, wearer: Wearer, outfit: Outfit): boolean {
  if (!formalityFits(outfit, candidate.formality)) return false;
  if (!isDressedFor(outfit.occasion, candidate.product.tags)) return false;
  if (!seasonFits(outfit, candidate.season)) return false;
  if (outfit.patterned && isPatterned(candidate.pattern)) return false;
  const { occasions } = candidate;
  if (occasions.length > 0 && !occasions.includes(outfit.occasion)) {
    if (occasions.every((occasion) => apart.has(occasion))) return false;
    const out = occasions.filter((occasion) => goingOut.has(occasion)).length;
    if (!goingOut.has(outfit.occasion) && out === occasions.length) return false;
    if (apart.has(outfit.occasion) && !carried.has(candidate.slot)) return false;
  }
  if (harmonyWith(outfit, candidate.color) === null) return false;
  return fits(wearer, candidate);
}

function rate(candidate: Candidate, wearer: Wearer, outfit: Outfit): number {
  const { liked, price } = wearer;
  let score = candidate.occasions.includes(outfit.occasion) ? 1 : 0;
  if (goingOut.has(outfit.occasion) && !candidate.occasions.some((occasion) => goingOut.has(occasion))) score -= 1.5;
  if (candidate.color !== null) score += liked.colors.get(candidate.color) ?? 0;
  if (candidate.material !== null) score += 0.7 * (liked.materials.get(candidate.material) ?? 0);
  if (candidate.type !== null) score += 0.7 * (liked.types.get(candidate.type) ?? 0);
  const harmony = harmonyWith(outfit, candidate.color);
  if (harmony === "accent" || harmony === "neutrals") score += 0.2;
  if (harmony === "monochrome") score -= 0.4;
  if (harmony === "unknown") score -= 0.3;
  if (outfit.formality !== null && candidate.formality !== null)
    score -= 0.4 * Math.abs(outfit.formality - candidate.formality);
  if (outfit.season !== null && candidate.season === outfit.season) score += 0.3;
  if (price && candidate.price !== null) {
    const middle = Math.sqrt((price.low / 0.75) * (price.high / 1.5));
    score -= 0.2 * Math.abs(Math.log(candidate.price / middle));
  }
  return score;
}

function sizeFor(wearer: Wearer, { slot, product }: Candidate): string | null {
  const size = wearer.sizeIn(slot);
  if (size === null) return null;
  const cut = product.sizes.length > 0 ? product.sizes : [...new Set((product.stock ?? []).map((row) => row.size))];
  // One size fits all, or another size system: then the customer's own size says nothing about this piece.
  return cut.includes(size) || product.sizes.includes(size) ? size : cut.length <= 1 ? null : size;
}

function toPiece(candidate: Candidate, wearer: Wearer, outfit: Outfit): LookPiece {
  const { product } = candidate;
  const size = sizeFor(wearer, candidate);
  const inStock = stockOf(wearer, product, size);
  const reasons = [
    ruleText(outfit, candidate),
    candidate.occasions.includes(outfit.occasion) ? `made for ${occasionPhrase(outfit.occasion)}` : null,
    wearer.price && product.price ? `${moneyText(product.price)} is within the usual prices` : null,
    inStock ? (size === null ? "in stock" : `in stock in ${size}`) : null,
  ].filter((reason) => reason !== null);
  const why = reasons.join("; ");
  return {
    slot: candidate.slot,
    product_id: product.id,
    owned: false,
    in_stock: inStock,
    size,
    price: product.price,
    why: why === "" ? "Suits the rest of the look." : `${why.charAt(0).toUpperCase()}${why.slice(1)}.`,
  };
}
