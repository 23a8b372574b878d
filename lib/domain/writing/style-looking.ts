import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeViews } from "@/lib/domain/evidence/cite";
import { sharePhrase } from "@/lib/domain/evidence/find-traits";
import { eventRefs, groupBy, type View } from "@/lib/domain/profile/reading";
import { colorSaidOf } from "@/lib/domain/words/color-word";
import { plural } from "@/lib/domain/words/en-nouns";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { percent, timesText } from "@/lib/domain/words/numbers";
import { capital, en, named, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";

/** Up to this many pieces say less of a taste than this many views or more. */
const few = { pieces: 3, views: 8 };

/** Is there so much more looking than buying that the looking has to be told? */
export function looksMoreThanBuys({ reading }: Pick<Desk, "reading">): boolean {
  return reading.total <= few.pieces && reading.views.length >= few.views;
}

/** What is looked at most, kinds first, then the colour: figures of views, and never "buys". */
export function writeLooking(desk: Desk): Told[] {
  return [...writeKinds(desk), ...writeColor(desk)];
}

function writeKinds(desk: Desk): Told[] {
  const { views, total } = desk.reading;
  const [first, second] = groupBy(views, ({ tags }) => tags.type?.value);
  if (!first) return [];
  const [value, group] = first;
  const n = group.length;
  const of = views.length;
  const kind = nounMany(value);
  const close = second !== undefined && second[1].length >= 4 && second[1].length * 3 >= n * 2;
  const cite = ([type, seen]: [string, View[]]) => citeViews(desk.reading, plural(type), seen, of, "so far");
  const both = () => listText([kind, nounMany(second![0])]);
  return state(
    desk,
    `style.viewed.${keySegment(value)}`,
    [cite(first)],
    [
      {
        form: "viewed-only",
        when: n === of && total === 0,
        say: () =>
          said(en`Has looked at ${kind} only, and bought nothing yet.`, pt`Até agora só viu ${kind}, sem comprar.`),
      },
      {
        form: "viewed-two",
        when: close,
        say: () =>
          said(
            en`Has looked most at ${both()}: ${n} and ${second![1].length} of ${of} views.`,
            pt`O que mais viu: ${both()}, com ${n} e ${second![1].length} de ${of} visualizações.`,
          ),
        evidence: () => [cite(second!)],
      },
      {
        form: "viewed-most",
        when: true,
        say: () =>
          said(
            en`Has looked most at ${kind}: ${n} of ${of} views.`,
            pt`O que mais viu: ${kind}, ${n} de ${of} visualizações.`,
          ),
      },
    ],
  );
}

/** A colour opened clearly more often than by all customers; for those who only looked, else the one opened most. */
function writeColor(desk: Desk): Told[] {
  const { reading } = desk;
  const known = reading.views.filter(({ tags }) => tags.color);
  const [top] = groupBy(known, ({ tags }) => tags.color?.value);
  if (!top || top[1].length < 3) return [];
  const [value, group] = top;
  const color = colorSaidOf(value, group);
  const n = group.length;
  const of = known.length;
  const counts = reading.population.view.all.color;
  const all = counts && counts.total > 0 ? (counts.values[value] ?? 0) / counts.total : null;
  // Two thirds of the lift seen: lifts regress.
  const told = all === null || all === 0 ? null : timesText(1 + ((n / of / all - 1) * 2) / 3);
  const names = listText([...new Set(group.map(({ product }) => product.name))].slice(-2).map(named));
  return state(
    desk,
    `style.viewed-color.${keySegment(value)}`,
    [],
    [
      {
        form: "viewed-color-times",
        when: told !== null && n >= 5 && n / of >= 0.2,
        say: () =>
          said(
            en`Opens ${color} ${told!} as other customers do, ${n} of ${of} views.`,
            pt`Abre peças em ${color} ${told!} em relação aos outros clientes, ${n} de ${of} visualizações.`,
          ),
        evidence: () => [
          reading.ledger.note({
            kind: "browsing",
            statement: en`${capital(color)}: ${n} of ${of} views whose colour is known (${percent(n / of)}), against ${sharePhrase(all!)} of all customers' views. Told as ${told!}.`,
            refs: eventRefs(group.map(({ event }) => event)),
            certainty: "viewed",
          }),
        ],
      },
      {
        form: "viewed-color",
        when: reading.total === 0,
        say: () =>
          said(
            en`${capital(color)} is what is opened most, as in ${names}.`,
            pt`O que mais abre é ${color}, como em ${names}.`,
          ),
        evidence: () => [citeViews(reading, en`${color} (${names})`, group, reading.views.length, "so far")],
      },
    ],
  );
}
