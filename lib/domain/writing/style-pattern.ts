import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount } from "@/lib/domain/evidence/cite";
import type { Trait } from "@/lib/domain/evidence/find-traits";
import { headsOf, typesOf } from "@/lib/domain/evidence/garments";
import { groupBy } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { agree, en, pt, said } from "@/lib/domain/words/said";
import { isPlain } from "@/lib/domain/words/value-word";
import { type Desk, type Form, state, type Told } from "./desk";

/** A sentence on the pattern, or on going without, that sets the customer apart. */
export function writePattern(desk: Desk): Told[] {
  const trait = desk.traits.find(({ attribute }) => attribute === "pattern");
  if (!trait) return [];
  const forms = (isPlain(trait.value) ? plain : patterned)(desk, trait);
  return state(desk, `style.pattern.${keySegment(trait.value)}`, [trait.evidence], forms);
}

function plain({ reading }: Desk, { n, of, strength, pieces }: Trait): Form[] {
  const heads = headsOf(pieces).slice(0, 2);
  const kinds = listText(heads.map((head) => head.said));
  const evidence = () => heads.map((head) => citeCount(reading, `plain ${head.word}`, head.pieces));
  return [
    {
      form: "pattern-none",
      when: of === n && heads.length > 0,
      say: () =>
        said(
          en`Nothing patterned among ${of} pieces, ${kinds} included.`,
          pt`Nenhuma estampa em ${of} peças, ${kinds} ${agree(kinds, "incluído", "incluída", "incluídos", "incluídas")}.`,
        ),
      evidence,
    },
    {
      form: "pattern-plain",
      when: strength === "distinctive" && heads.length > 0,
      say: () =>
        said(
          en`Plain almost throughout, ${kinds} included: ${n} of ${of} pieces.`,
          pt`Quase tudo sem estampa, inclusive ${kinds}: ${n} de ${of} peças.`,
        ),
      evidence,
    },
    {
      form: "pattern-plain-tends",
      when: true,
      say: () => said(en`Mostly plain: ${n} of ${of} pieces.`, pt`Quase tudo liso: ${n} de ${of} peças.`),
    },
  ];
}

function patterned({ reading }: Desk, trait: Trait): Form[] {
  const { said: pattern, word, n, of, pieces, strength } = trait;
  const others = groupBy(reading.pieces, ({ tags }) => tags?.pattern?.value).filter(
    ([value]) => !isPlain(value) && value !== trait.value,
  );
  const [top] = typesOf(pieces);
  const distinctive = strength === "distinctive";
  const onTop = () => [citeCount(reading, `${word} on ${top!.word}`, top!.pieces, n)];
  return [
    {
      form: "pattern-first",
      when: distinctive && n / of >= 0.35,
      say: () =>
        said(
          en`The print comes first: ${pattern} on ${n} of ${of} pieces.`,
          pt`A estampa vem primeiro: ${pattern} em ${n} de ${of} peças.`,
        ),
    },
    {
      form: "pattern-stops",
      when: distinctive && others.length === 0,
      say: () => said(en`Pattern stops at ${pattern}.`, pt`De estampa, só ${pattern}.`),
      evidence: () => [citeCount(reading, `patterned pieces, all of them ${word}`, pieces, of)],
    },
    {
      form: "pattern-on",
      when: distinctive && top !== undefined,
      say: () =>
        said(
          en`A liking for ${pattern}, ${top!.said} above all.`,
          pt`Gosto por ${pattern}, sobretudo em ${top!.said}.`,
        ),
      evidence: onTop,
    },
    {
      form: "pattern-tends-on",
      when: top !== undefined && n >= 3,
      say: () =>
        said(
          en`Often ${pattern}, on ${top!.said} first: ${n} of ${of} pieces.`,
          pt`Muitas vezes ${pattern}, primeiro em ${top!.said}: ${n} de ${of} peças.`,
        ),
      evidence: onTop,
    },
    {
      form: "pattern-tends",
      when: true,
      say: () => said(en`Often ${pattern}: ${n} of ${of} pieces.`, pt`Muitas vezes ${pattern}: ${n} de ${of} peças.`),
    },
  ];
}
