import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount } from "@/lib/domain/evidence/cite";
import { sharePhrase, type Trait } from "@/lib/domain/evidence/find-traits";
import { typesOf } from "@/lib/domain/evidence/garments";
import { listText } from "@/lib/domain/words/lists";
import { pieces as somePieces } from "@/lib/domain/words/nouns";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";

/** Sentences on materials that set the customer apart: at most two. */
export function writeMaterials(desk: Desk): Told[] {
  const materials = desk.traits.filter(({ attribute }) => attribute === "material").slice(0, 2);
  return materials.flatMap((trait) =>
    state(
      desk,
      `style.material.${keySegment(trait.value)}`,
      [trait.evidence],
      (trait.strength === "distinctive" ? prefers : tends)(desk, trait),
    ),
  );
}

/** What the pieces of the cloth are: the kind most of them are of, and the first kinds. */
function kindsOf({ reading }: Desk, { word, n, pieces }: Trait) {
  const types = typesOf(pieces);
  const [top] = types;
  const first = types.slice(0, 3);
  return {
    kept: top !== undefined && n >= 4 && top.n / n >= 0.6 && !top.word.includes(word) ? top : null,
    kinds: types.length >= 2 ? first.map((type) => type.said) : null,
    keptEvidence: () => [citeCount(reading, `${word} ${top!.word}`, top!.pieces, n)],
    kindsEvidence: () => first.map((type) => citeCount(reading, `${word} ${type.word}`, type.pieces, n)),
  };
}

function prefers(desk: Desk, trait: Trait): Form[] {
  const { said: cloth, n, of } = trait;
  const { kept, kinds, keptEvidence, kindsEvidence } = kindsOf(desk, trait);
  return [
    {
      form: "cloth-default",
      when: n / of >= 0.5,
      say: () =>
        said(
          en`${capital(cloth)} is the default: ${n} of ${of} pieces.`,
          pt`${capital(cloth)} é a regra: ${n} de ${of} peças.`,
        ),
    },
    {
      form: "cloth-kept",
      when: kept !== null,
      say: () =>
        said(
          en`${capital(cloth)} for ${kept!.said}: ${kept!.n} of the ${n} ${cloth} pieces.`,
          pt`${capital(cloth)} para ${kept!.said}: ${kept!.n} das ${n} peças de ${cloth}.`,
        ),
      evidence: keptEvidence,
    },
    {
      form: "cloth-reach",
      when: kinds !== null,
      say: () => said(en`Reaches for ${cloth} in ${listText(kinds!)}.`, pt`Prefere ${cloth}, em ${listText(kinds!)}.`),
      evidence: kindsEvidence,
    },
    {
      form: "cloth-before",
      when: true,
      say: () =>
        said(
          en`Cloth decides: ${cloth} on ${n} of ${of} pieces, against ${sharePhrase(trait.populationShare)} for other customers.`,
          pt`O tecido decide: ${cloth} em ${n} de ${of} peças, contra ${sharePhrase(trait.populationShare)} entre os outros clientes.`,
        ),
    },
  ];
}

function tends(desk: Desk, trait: Trait): Form[] {
  const { said: cloth, n } = trait;
  const { kept, kinds, keptEvidence, kindsEvidence } = kindsOf(desk, trait);
  return [
    {
      form: "cloth-tends-kept",
      when: kept !== null,
      say: () => said(en`Tends to take ${kept!.said} in ${cloth}.`, pt`Tende a levar ${kept!.said} de ${cloth}.`),
      evidence: keptEvidence,
    },
    {
      form: "cloth-tends-some",
      when: kinds !== null,
      say: () =>
        said(
          en`Often takes ${cloth}, as ${listText(kinds!.slice(0, 2))}.`,
          pt`Leva com frequência ${cloth}, em ${listText(kinds!.slice(0, 2))}.`,
        ),
      evidence: kindsEvidence,
    },
    {
      form: "cloth-tends",
      when: true,
      say: () =>
        said(
          en`${capital(cloth)} comes up often, in ${somePieces(n)} so far.`,
          pt`${capital(cloth)} aparece com frequência, em ${somePieces(n)} até agora.`,
        ),
    },
  ];
}
