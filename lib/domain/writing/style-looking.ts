import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeViews } from "@/lib/domain/evidence/cite";
import { sharePhrase } from "@/lib/domain/evidence/find-traits";
import { eventRefs, groupBy, type View } from "@/lib/domain/profile/reading";
import { colorWordOf } from "@/lib/domain/words/color-word";
import { plural } from "@/lib/domain/words/en-nouns";
import { capital, figure, listText, percent, timesText } from "@/lib/domain/words/en-words";
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
  const n = figure(group.length);
  const of = figure(views.length);
  const close = second !== undefined && second[1].length >= 4 && second[1].length * 3 >= group.length * 2;
  const cite = ([type, seen]: [string, View[]]) => citeViews(desk.reading, plural(type), seen, views.length, "so far");
  return state(
    desk,
    `style.viewed.${keySegment(value)}`,
    [cite(first)],
    [
      {
        form: "viewed-only",
        when: group.length === views.length && total === 0,
        say: () => `Has looked at ${plural(value)} only, and bought nothing yet.`,
      },
      {
        form: "viewed-two",
        when: close,
        say: () =>
          `Has looked most at ${listText([plural(value), plural(second![0])])}: ${n} and ${figure(second![1].length)} of ${of} views.`,
        evidence: () => [cite(second!)],
      },
      {
        form: "viewed-most",
        when: true,
        say: () => `Has looked most at ${plural(value)}: ${n} of ${of} views.`,
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
  const word = colorWordOf(value, group);
  const share = group.length / known.length;
  const counts = reading.population.view.all.color;
  const all = counts && counts.total > 0 ? (counts.values[value] ?? 0) / counts.total : null;
  // Two thirds of the lift seen: lifts regress.
  const told = all === null || all === 0 ? null : timesText(1 + ((share / all - 1) * 2) / 3);
  const names = [...new Set(group.map(({ product }) => product.name))].slice(-2);
  const figures = `${figure(group.length)} of ${figure(known.length)} views`;
  return state(
    desk,
    `style.viewed-color.${keySegment(value)}`,
    [],
    [
      {
        form: "viewed-color-times",
        when: told !== null && group.length >= 5 && share >= 0.2,
        say: () => `Opens ${word} ${told} as other customers do, ${figures}.`,
        evidence: () => [
          reading.ledger.note({
            kind: "browsing",
            statement: `${capital(word)}: ${figures} whose colour is known (${percent(share)}), against ${sharePhrase(all!)} of all customers' views. Told as ${told}.`,
            refs: eventRefs(group.map(({ event }) => event)),
            certainty: "viewed",
          }),
        ],
      },
      {
        form: "viewed-color",
        when: reading.total === 0,
        say: () => `${capital(word)} is what is opened most, as in ${listText(names)}.`,
        evidence: () => [citeViews(reading, `${word} (${listText(names)})`, group, reading.views.length, "so far")],
      },
    ],
  );
}
