import type { AttributeSignal } from "@/lib/contracts/signals";
import type { ProductTags } from "@/lib/contracts/tags";
import { keySegment } from "@/lib/domain/claims/key-segment";
import { count, lineRefs, type Piece, type Reading } from "@/lib/domain/profile/reading";
import { colorSaidOf } from "@/lib/domain/words/color-word";
import { percent, timesText } from "@/lib/domain/words/numbers";
import { capital, en, type Said, said as sayBoth } from "@/lib/domain/words/said";
import { type TraitAttribute, traitAttributes } from "@/lib/domain/words/value-word";
import { valueSaid } from "@/lib/domain/words/values";

/** Something that sets the customer apart: the signals' test passed, and the records behind it are at hand. */
export type Trait = {
  attribute: TraitAttribute;
  value: string;
  /** English, for evidence. */
  word: string;
  /** For sentences. */
  said: Said;
  strength: "distinctive" | "tends";
  /** Pieces with the value, of the pieces whose value is known. */
  n: number;
  of: number;
  populationShare: number;
  /** How many times as often as others, as far as it will last (the calibrated lift of the signal), never above what was seen. */
  times: number;
  pieces: Piece[];
  evidence: string;
};

/**
 * The traits that may be stated, strongest first: distinctive before tends, then by how many more pieces there are than
 * all customers' share would make. A trait whose style key a member of staff rejected is left out here, and so is never
 * built upon. The fact that states each one is noted in the ledger.
 */
export function findTraits(reading: Reading): Trait[] {
  const { signals } = reading;
  const lists: Record<TraitAttribute, AttributeSignal[]> = {
    color: signals.colors,
    material: signals.materials,
    pattern: signals.patterns,
    type: signals.types,
    department: signals.departments,
    season: signals.seasons,
    occasion: signals.occasions,
  };
  const traits = traitAttributes.flatMap((attribute) =>
    lists[attribute].flatMap((signal) => toTrait(reading, attribute, signal) ?? []),
  );
  return traits.sort(
    (a, b) => rank(a) - rank(b) || excess(b) - excess(a) || (a.attribute + a.value < b.attribute + b.value ? -1 : 1),
  );
}

const rank = (trait: Trait): number => (trait.strength === "distinctive" ? 0 : 1);
const excess = (trait: Trait): number => trait.n - trait.of * trait.populationShare;

function toTrait(reading: Reading, attribute: TraitAttribute, signal: AttributeSignal): Trait | null {
  if (signal.strength === "common") return null;
  if (reading.rejected.has(`style.${attribute}.${keySegment(signal.value)}`)) return null;
  const known = reading.pieces.filter(({ tags }) => valuesOf(tags, attribute).length > 0);
  const pieces = known.filter(({ tags }) => valuesOf(tags, attribute).includes(signal.value));
  const n = count(pieces);
  const of = count(known);
  const populationShare = signal.population_share;
  if (n === 0 || n / of <= populationShare) return null;
  const said = attribute === "color" ? colorSaidOf(signal.value, pieces) : valueSaid(attribute, signal.value);
  const word = said.en;
  const seen = populationShare > 0 ? n / of / populationShare : Number.POSITIVE_INFINITY;
  const times = Math.min(seen, signal.lift);
  const told = timesText(times);
  const scope = of === reading.total ? "pieces" : `pieces whose ${attribute} is known`;
  const evidence = reading.ledger.note({
    kind: "share",
    statement: en`${capital(word)}: ${n} of ${of} ${scope} (${percent(n / of)}), against ${sharePhrase(populationShare)} of other customers' pieces.${told === null ? "" : en` Told as ${told}.`}`,
    refs: lineRefs(pieces),
    n,
    certainty: signal.strength,
  });
  return {
    attribute,
    value: signal.value,
    word,
    said,
    strength: signal.strength,
    n,
    of,
    populationShare,
    times,
    pieces,
    evidence,
  };
}

export const sharePhrase = (share: number): Said =>
  share > 0 && share < 0.01 ? sayBoth("under 1%", "menos de 1%") : percent(share);

/** The values of one attribute that a product's tags hold: none when unknown, several only for occasions. */
export function valuesOf(tags: ProductTags | null, attribute: TraitAttribute): string[] {
  if (!tags) return [];
  if (attribute === "occasion") return tags.occasions.map(({ value }) => value);
  const tag = tags[attribute];
  return tag ? [tag.value] : [];
}
