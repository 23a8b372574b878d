import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount } from "@/lib/domain/evidence/cite";
import { sharePhrase, type Trait } from "@/lib/domain/evidence/find-traits";
import { typesOf } from "@/lib/domain/evidence/garments";
import { groupBy } from "@/lib/domain/profile/reading";
import { capital, countWord, figure, listText } from "@/lib/domain/words/en-words";
import { isPlain, valueWord } from "@/lib/domain/words/value-word";
import { type Desk, state, type Told } from "./desk";

/** Sentences on materials and patterns that set the customer apart: at most two and one. */
export function writeCloth(desk: Desk): Told[] {
  const materials = desk.traits.filter(({ attribute }) => attribute === "material").slice(0, 2);
  const patterns = desk.traits.filter(({ attribute }) => attribute === "pattern").slice(0, 1);
  return [
    ...materials.flatMap((trait) => writeMaterial(desk, trait)),
    ...patterns.flatMap((trait) => writePattern(desk, trait)),
  ];
}

function writeMaterial(desk: Desk, trait: Trait): Told[] {
  const { word, n, of, pieces } = trait;
  const key = `style.material.${keySegment(trait.value)}`;
  const types = typesOf(pieces);
  const top = types[0];
  const kept = top !== undefined && n >= 4 && top.n / n >= 0.6 && !top.word.includes(word);
  const names = types.slice(0, 3).map((type) => type.word);
  const topEvidence = () => [citeCount(desk.reading, `${word} ${top!.word}`, top!.pieces, n)];
  const evidence = () =>
    types.slice(0, 3).map((type) => citeCount(desk.reading, `${word} ${type.word}`, type.pieces, n));
  if (trait.strength === "distinctive")
    return state(
      desk,
      key,
      [trait.evidence],
      [
        {
          form: "cloth-default",
          when: n / of >= 0.5,
          say: () => `${capital(word)} is the default: ${figure(n)} of ${figure(of)} pieces.`,
        },
        {
          form: "cloth-kept",
          when: kept,
          say: () => `${capital(word)} for ${top!.word}, nearly always.`,
          evidence: topEvidence,
        },
        {
          form: "cloth-reach",
          when: types.length >= 2,
          say: () => `Reaches for ${word} in ${listText(names)}.`,
          evidence,
        },
        {
          form: "cloth-before",
          when: true,
          say: () =>
            `Cloth decides: ${word} on ${figure(n)} of ${figure(of)} pieces, against ${sharePhrase(trait.populationShare)} for all customers.`,
        },
      ],
    );
  return state(
    desk,
    key,
    [trait.evidence],
    [
      {
        form: "cloth-tends-kept",
        when: kept,
        say: () => `Tends to take ${top!.word} in ${word}.`,
        evidence: topEvidence,
      },
      {
        form: "cloth-tends-some",
        when: types.length >= 2,
        say: () => `Often takes ${word}, as ${listText(names.slice(0, 2))}.`,
        evidence,
      },
      {
        form: "cloth-tends",
        when: true,
        say: () => `${capital(word)} comes up often, in ${countWord(n)} pieces so far.`,
      },
    ],
  );
}

function writePattern(desk: Desk, trait: Trait): Told[] {
  const { word, n, of, pieces } = trait;
  const key = `style.pattern.${keySegment(trait.value)}`;
  const plain = isPlain(trait.value);
  const others = groupBy(desk.reading.pieces, ({ tags }) => tags?.pattern?.value)
    .map(([value]) => value)
    .filter((value) => !isPlain(value) && value !== trait.value);
  const types = typesOf(pieces);
  const distinctive = trait.strength === "distinctive";
  const patterned = of - n;
  return state(
    desk,
    key,
    [trait.evidence],
    [
      {
        form: "pattern-none",
        when: plain && patterned === 0,
        say: () => `Nothing patterned among ${figure(of)} pieces.`,
      },
      {
        form: "pattern-plain",
        when: plain && distinctive,
        say: () => `Almost nothing patterned: ${figure(n)} of ${figure(of)} pieces are plain.`,
      },
      { form: "pattern-plain-tends", when: plain, say: () => `Mostly plain: ${figure(n)} of ${figure(of)} pieces.` },
      {
        form: "pattern-first",
        when: distinctive && n / of >= 0.35,
        say: () => `The print comes first: ${word} on ${figure(n)} of ${figure(of)} pieces.`,
      },
      {
        form: "pattern-stops",
        when: distinctive && others.length === 0,
        say: () => `Pattern stops at ${word}.`,
        evidence: () => [citeCount(desk.reading, `patterned pieces, all of them ${word}`, pieces, of)],
      },
      {
        form: "pattern-on",
        when: distinctive && types.length > 0,
        say: () => `A liking for ${word}, ${types[0]!.word} above all.`,
        evidence: () => [citeCount(desk.reading, `${word} on ${types[0]!.word}`, types[0]!.pieces, n)],
      },
      {
        form: "pattern-tends",
        when: true,
        say: () => `Often ${valueWord("pattern", trait.value)}: ${figure(n)} of ${figure(of)} pieces.`,
      },
    ],
  );
}
