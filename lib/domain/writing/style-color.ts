import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount } from "@/lib/domain/evidence/cite";
import { sharePhrase, type Trait } from "@/lib/domain/evidence/find-traits";
import { colorsOf, typesOf } from "@/lib/domain/evidence/garments";
import { lineRefs, type Reading } from "@/lib/domain/profile/reading";
import { lower } from "@/lib/domain/words/en-nouns";
import { capital, countWord, figure, listText, percent, timesText } from "@/lib/domain/words/en-words";
import { type Desk, state, type Told } from "./desk";

/** Sentences on the colours that set the customer apart: at most two, and none where nothing does. */
export function writeColors(desk: Desk): Told[] {
  const colors = desk.traits.filter(({ attribute }) => attribute === "color").slice(0, 2);
  return colors.flatMap((trait) => writeColor(desk, trait));
}

function writeColor(desk: Desk, trait: Trait): Told[] {
  const { word, n, of, pieces, times } = trait;
  const key = `style.color.${keySegment(trait.value)}`;
  const types = typesOf(pieces);
  const top = types[0];
  const kept = top !== undefined && n >= 4 && top.n / n >= 0.6;
  const spread = types.length >= 3 && top !== undefined && top.n / n < 0.5;
  const other = commonest(desk.reading, trait.value);
  const typeEvidence = () => (top ? [citeCount(desk.reading, `${word} ${top.word}`, top.pieces, n)] : []);
  const spreadEvidence = () =>
    types.slice(0, 3).map((type) => citeCount(desk.reading, `${word} ${type.word}`, type.pieces, n));
  const ends = types.slice(0, 3).map((type) => type.word);
  if (trait.strength === "distinctive")
    return state(
      desk,
      key,
      [trait.evidence],
      [
        {
          form: "color-instead",
          when: other !== null && n / of >= 0.1,
          say: () => `${capital(word)} where others wear ${other!.word}.`,
          evidence: () => [other!.evidence],
        },
        {
          form: "color-most",
          when: n / of >= 0.5,
          say: () => `More than half the wardrobe is ${word}: ${figure(n)} of ${figure(of)} pieces.`,
        },
        {
          form: "color-kept",
          when: kept,
          say: () => `Keeps ${word} for ${top!.word}: ${figure(top!.n)} of ${figure(n)} ${word} pieces.`,
          evidence: typeEvidence,
        },
        {
          form: "color-spread",
          when: spread,
          say: () => `${capital(word)} goes through everything, ${listText(ends)} alike.`,
          evidence: spreadEvidence,
        },
        {
          form: "color-times",
          when: timesText(times) !== null,
          say: () => `Chooses ${word} ${timesText(times)} as other customers do.`,
        },
        {
          form: "color-count",
          when: true,
          say: () => `${capital(word)} on ${figure(n)} of ${figure(of)} pieces is no accident.`,
        },
      ],
    );
  return state(
    desk,
    key,
    [trait.evidence],
    [
      {
        form: "color-tends-kept",
        when: kept,
        say: () => `${capital(top!.word)} tend to be ${word}, ${figure(top!.n)} of them so far.`,
        evidence: typeEvidence,
      },
      {
        form: "color-tends-spread",
        when: spread,
        say: () => `Often ${word}, in ${listText(ends)}.`,
        evidence: spreadEvidence,
      },
      { form: "color-tends", when: true, say: () => `Leans to ${word}: ${figure(n)} of ${figure(of)} pieces.` },
      {
        form: "color-tends-also",
        when: true,
        say: () => `There is often something ${word} in the order, ${countWord(n)} pieces in all.`,
      },
    ],
  );
}

/** The colour most of all customers' pieces have, when this customer has clearly less of it; with the fact. */
function commonest(reading: Reading, not: string): { word: string; evidence: string } | null {
  const counts = reading.population.purchase.all.color;
  if (!counts || counts.total === 0) return null;
  const [value, n] = Object.entries(counts.values).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [];
  if (value === undefined || n === undefined || value === not) return null;
  const all = n / counts.total;
  const known = colorsOf(reading.pieces);
  const of = known.reduce((sum, group) => sum + group.n, 0);
  const own = known.find((group) => group.value === value);
  const share = of === 0 ? 0 : (own?.n ?? 0) / of;
  if (share > all * 0.75) return null;
  const word = lower(value);
  const evidence = reading.ledger.note({
    kind: own ? "share" : "coverage",
    statement: `${capital(word)} is the most common colour of all customers (${sharePhrase(all)} of their pieces); here ${figure(own?.n ?? 0)} of ${figure(of)} (${percent(share)}).`,
    refs: lineRefs(own?.pieces ?? []),
    n: own?.n ?? of,
    certainty: "counted",
  });
  return { word, evidence };
}
