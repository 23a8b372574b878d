import { singular } from "@/lib/domain/words/en-nouns";
import { harmonyOf, type Tone } from "./color-harmony";
import { colorWordFor, type Garment } from "./garment";

export type Coloured = { garment: Garment; tone: Tone; word: string; owned: boolean };
/** How often a form of words was used in a look, and a piece referred to. */
export type Uses = Map<string, number>;

type Clause = { form: string; beside: Coloured | null; text: string };

const metals = new Set(["gold", "silver", "bronze"]);
const DARK = 0.45;
const PALE = 0.85;
const CLEAR = 0.3;

/** The pieces of a look whose colour is known, with the house's word for it. */
export function colouredOf(pieces: readonly { garment: Garment; own: unknown }[]): Coloured[] {
  return pieces.flatMap(({ garment, own }) =>
    garment.tone
      ? [{ garment, tone: garment.tone, word: colorWordFor(garment) ?? garment.tone.color, owned: own !== null }]
      : [],
  );
}

/**
 * By which rule the colour of a piece goes with the rest, and beside which piece: said in a form that the look has not
 * used yet where another is as true, of clothes before shoes, of an owned piece before a suggested one. Null where a
 * colour is unknown.
 */
export function colorClause(self: Garment, rest: readonly Coloured[], uses: Uses): string | null {
  const { tone } = self;
  if (!tone || rest.length === 0) return null;
  const word = colorWordFor(self) ?? tone.color;
  const accents = rest.filter((other) => !other.tone.neutral);
  if (!tone.neutral && accents.length === 0) return `${word}, the one accent among neutrals`;
  const clauses = (tone.neutral ? rest : accents).flatMap((beside) => clauseOf(word, tone, beside) ?? []);
  const times = (name: string) => uses.get(name) ?? 0;
  const cost = ({ form, beside }: Clause) =>
    4 * times(form) +
    2 * times(`beside ${beside!.garment.id}`) +
    (beside!.garment.small ? 2 : 0) +
    (beside!.owned ? 0 : 1);
  const [first, ...others] = clauses;
  if (!first) return null;
  const best = others.reduce((a, b) => (cost(b) < cost(a) ? b : a), first);
  for (const name of [best.form, `beside ${best.beside!.garment.id}`]) uses.set(name, times(name) + 1);
  return best.text;
}

function clauseOf(word: string, tone: Tone, beside: Coloured): Clause | null {
  const other = thing(beside);
  const say = (form: string, text: string): Clause => ({ form, beside, text });
  if (metals.has(tone.color) && tone !== beside.tone) return say("metal", `${word}, a metal, goes with ${other}`);
  if (tone.neutral && !beside.tone.neutral) {
    if (tone.light < DARK) return say("ground", `${word}, a dark neutral, grounds ${other}`);
    if (tone.light > PALE) return say("lift", `${word}, a light neutral, lifts ${other}`);
    return say("beside", `${word}, a quiet neutral beside ${other}`);
  }
  if (tone.neutral) {
    if (tone === beside.tone) return say("tone", `${word} with ${other}, tone on tone`);
    const clear = Math.abs(tone.light - beside.tone.light) >= CLEAR;
    return clear
      ? say("contrast", `${word} against ${other}, neutrals in light and dark`)
      : say("close", `${word} with ${other}, neutrals close in tone`);
  }
  const rule = harmonyOf(tone, beside.tone, true);
  if (rule === "analogous") return say("analogous", `${word} and ${other}, neighbours on the colour circle`);
  if (rule === "complementary") return say("complementary", `${word} against ${other}, complementary and kept small`);
  if (rule !== "monochrome") return null;
  return tone === beside.tone
    ? say("again", `${word} picks up ${other}, monochrome`)
    : say("tones", `${word} and ${other}, one hue in two tones`);
}

/** "the oxblood blazer"; "the oxblood shoes" where no type is known. */
function thing({ garment, word }: Coloured): string {
  const noun = garment.type === null ? garment.slot : singular(garment.type);
  return noun.includes(word) ? `the ${noun}` : `the ${word} ${noun}`;
}
