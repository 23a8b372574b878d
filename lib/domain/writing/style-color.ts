import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount } from "@/lib/domain/evidence/cite";
import { sharePhrase, type Trait } from "@/lib/domain/evidence/find-traits";
import { colorsOf, typesOf } from "@/lib/domain/evidence/garments";
import { lineRefs, type Reading } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { pieces as somePieces } from "@/lib/domain/words/nouns";
import { percent, timesText } from "@/lib/domain/words/numbers";
import { capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import { colorSaid } from "@/lib/domain/words/values";
import { type Desk, type Form, state, type Told } from "./desk";

/** Sentences on the colours that set the customer apart: at most two, and none where nothing does. */
export function writeColors(desk: Desk): Told[] {
  const colors = desk.traits.filter(({ attribute }) => attribute === "color").slice(0, 2);
  return colors.flatMap((trait) => {
    const key = `style.color.${keySegment(trait.value)}`;
    return state(desk, key, [trait.evidence], (trait.strength === "distinctive" ? prefers : tends)(desk, trait));
  });
}

/** What the pieces of the colour are: the kind most of them are of, when it is most; the kinds, when they are many. */
function kindsOf(desk: Desk, { word, n, pieces }: Trait) {
  const types = typesOf(pieces);
  const [top] = types;
  const first = types.slice(0, 3);
  return {
    top: top !== undefined && n >= 4 && top.n / n >= 0.6 ? top : null,
    spread: types.length >= 3 && top!.n / n < 0.5 ? listText(first.map((type) => type.said)) : null,
    topEvidence: () => (top ? [citeCount(desk.reading, `${word} ${top.word}`, top.pieces, n)] : []),
    spreadEvidence: () => first.map((type) => citeCount(desk.reading, `${word} ${type.word}`, type.pieces, n)),
  };
}

function prefers(desk: Desk, trait: Trait): Form[] {
  const { said: color, n, of, times } = trait;
  const { top, spread, topEvidence, spreadEvidence } = kindsOf(desk, trait);
  const other = commonest(desk.reading, trait.value);
  const often = timesText(times);
  return [
    {
      form: "color-instead",
      when: other !== null && n / of >= 0.1,
      say: () =>
        said(
          en`${capital(color)} where others wear ${other!.word}.`,
          pt`${capital(color)} onde outros clientes usam ${other!.word}.`,
        ),
      evidence: () => [other!.evidence],
    },
    {
      form: "color-most",
      when: n / of >= 0.5,
      say: () =>
        said(
          en`More than half the wardrobe is ${color}: ${n} of ${of} pieces.`,
          pt`Mais da metade do guarda-roupa é em ${color}: ${n} de ${of} peças.`,
        ),
    },
    {
      form: "color-kept",
      when: top !== null,
      say: () =>
        said(
          en`Keeps ${color} for ${top!.said}: ${top!.n} of ${n} ${color} pieces.`,
          pt`Guarda o ${color} para ${top!.said}: ${top!.n} de ${n} peças em ${color}.`,
        ),
      evidence: topEvidence,
    },
    {
      form: "color-spread",
      when: spread !== null,
      say: () =>
        said(
          en`${capital(color)} goes through everything, ${spread!} alike.`,
          pt`${capital(color)} passa por tudo, de ${spread!}.`,
        ),
      evidence: spreadEvidence,
    },
    {
      form: "color-times",
      when: often !== null,
      say: () =>
        said(
          en`Chooses ${color} ${often!} as other customers do.`,
          pt`Escolhe ${color} ${often!} em relação aos outros clientes.`,
        ),
    },
    {
      form: "color-count",
      when: true,
      say: () =>
        said(
          en`${capital(color)} on ${n} of ${of} pieces is no accident.`,
          pt`${capital(color)} em ${n} de ${of} peças não é acaso.`,
        ),
    },
  ];
}

function tends(desk: Desk, trait: Trait): Form[] {
  const { said: color, n, of } = trait;
  const { top, spread, topEvidence, spreadEvidence } = kindsOf(desk, trait);
  const counted = somePieces(n);
  return [
    {
      form: "color-tends-kept",
      when: top !== null,
      say: () =>
        said(
          en`${capital(top!.said)} tend to be ${color}, ${top!.n} of them so far.`,
          pt`${capital(top!.said)} tendem a vir em ${color}, ${top!.n} até agora.`,
        ),
      evidence: topEvidence,
    },
    {
      form: "color-tends-spread",
      when: spread !== null,
      say: () => said(en`Often ${color}, in ${spread!}.`, pt`Muitas vezes ${color}, em ${spread!}.`),
      evidence: spreadEvidence,
    },
    {
      form: "color-tends",
      when: true,
      say: () => said(en`Leans to ${color}: ${n} of ${of} pieces.`, pt`Puxa para o ${color}: ${n} de ${of} peças.`),
    },
    {
      form: "color-tends-also",
      when: true,
      say: () =>
        said(
          en`There is often something ${color} in the order, ${counted} in all.`,
          pt`Costuma haver algo em ${color} no pedido, ${counted} ao todo.`,
        ),
    },
  ];
}

/** The colour most of all customers' pieces have, when this customer has clearly less of it; with the fact. */
function commonest(reading: Reading, not: string): { word: Said; evidence: string } | null {
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
  const word = colorSaid(value);
  const evidence = reading.ledger.note({
    kind: own ? "share" : "coverage",
    statement: en`${capital(word)} is the most common colour of all customers (${sharePhrase(all)} of their pieces); here ${own?.n ?? 0} of ${of} (${percent(share)}).`,
    refs: lineRefs(own?.pieces ?? []),
    n: own?.n ?? of,
    certainty: "counted",
  });
  return { word, evidence };
}
