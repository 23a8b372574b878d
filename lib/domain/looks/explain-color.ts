import { singular } from "@/lib/domain/words/en-nouns";
import { harmonyOf, type Tone } from "./color-harmony";
import type { Garment } from "./garment";

type Coloured = { garment: Garment; tone: Tone; word: string; owned: boolean };

const metals = new Set(["gold", "silver", "bronze"]);

/** The pieces of a look whose colour is known, with the house's word for it. */
export function colouredOf(pieces: readonly { garment: Garment; own: unknown }[]): Coloured[] {
  return pieces.flatMap(({ garment, own }) =>
    garment.tone
      ? [{ garment, tone: garment.tone, word: garment.colorWord ?? garment.tone.color, owned: own !== null }]
      : [],
  );
}

/**
 * By which rule the colour of a piece goes with the rest, and beside which piece: an accent first, an owned piece before
 * a suggested one, one not named before (`named` counts) before one that was. Null where a colour is unknown.
 */
export function colorClause(self: Garment, rest: readonly Coloured[], named: Map<string, number>): string | null {
  const { tone } = self;
  if (!tone || rest.length === 0) return null;
  const word = self.colorWord ?? tone.color;
  const accents = rest.filter((other) => !other.tone.neutral);
  if (!tone.neutral && accents.length === 0) return `${word}, the one accent among neutrals`;
  const beside = pick(accents.length > 0 ? accents : rest, named);
  const other = thing(beside);
  if (accents.length === 0) return neutralsClause(word, tone, beside, other);
  if (tone.neutral) {
    if (metals.has(tone.color)) return `${word}, a metal, goes with ${other}`;
    if (tone.light < 0.45) return `${word}, a dark neutral, grounds ${other}`;
    return tone.light > 0.85 ? `${word}, a light neutral, lifts ${other}` : `${word}, a quiet neutral, beside ${other}`;
  }
  const rule = harmonyOf(tone, beside.tone, true);
  if (rule === "monochrome")
    return tone === beside.tone ? `${word} picks up ${other}: monochrome` : `${word} and ${other}: one hue, two tones`;
  if (rule === "analogous") return `${word} and ${other}: neighbours on the colour circle`;
  return rule === "complementary" ? `${word} against ${other}: complementary, and kept small` : null;
}

function neutralsClause(word: string, tone: Tone, beside: Coloured, other: string): string {
  if (tone === beside.tone) return `${word} with ${other}: tone on tone`;
  const step = Math.abs(tone.light - beside.tone.light);
  return step >= 0.3 ? `${word} against ${other}: light and dark neutrals` : `${word} with ${other}: close neutrals`;
}

function pick(pieces: readonly Coloured[], named: Map<string, number>): Coloured {
  const times = ({ garment }: Coloured) => named.get(garment.id) ?? 0;
  const rank = ({ owned, garment }: Coloured) => (owned ? 0 : 2) + (garment.small ? 1 : 0);
  const best = pieces.reduce((a, b) => ((times(b) - times(a) || rank(b) - rank(a)) < 0 ? b : a));
  named.set(best.garment.id, times(best) + 1);
  return best;
}

/** "the oxblood blazer"; "the oxblood shoes" where no type is known. */
function thing({ garment, word }: Coloured): string {
  const noun = garment.type === null ? garment.slot : singular(garment.type);
  return noun.includes(word) ? `the ${noun}` : `the ${word} ${noun}`;
}
