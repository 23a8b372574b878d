import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeAbsence, citeCount } from "@/lib/domain/evidence/cite";
import { colorsOf, headOfPiece, headsOf } from "@/lib/domain/evidence/garments";
import { eventRefs, groupBy, lineRefs, type Piece } from "@/lib/domain/profile/reading";
import { isPlural, lower, singular, withoutArticle } from "@/lib/domain/words/en-nouns";
import { capital, countWord, figure, fullDay, listText } from "@/lib/domain/words/en-words";
import { type Desk, state, type Told } from "./desk";
import { writeChange } from "./moment-change";
import { writeNoHistory, writeSilence } from "./moment-silence";
import { focusOf } from "./moment-summary";

/** How the moment connects with what was bought before; what changed, and what else could explain it. */
export function writeHistory(desk: Desk): Told[] {
  const { reading, recent } = desk;
  if (reading.total === 0) return writeNoHistory(desk);
  if (recent.events.length === 0 && recent.pieces.length === 0) return writeSilence(desk);
  return [...writeFocusHistory(desk), ...writeChange(desk)];
}

function writeFocusHistory(desk: Desk): Told[] {
  const { reading } = desk;
  const focus = focusOf(desk);
  const older = reading.pieces.filter(({ line }) => line.day < desk.recent.from);
  const before = older.reduce((sum, { line }) => sum + line.quantity, 0);
  if (!focus || before === 0) return writeColorHistory(desk);
  const { head } = focus;
  const own = headsOf(older).find(({ value }) => value === head);
  const key = `moment.history.${keySegment(head)}`;
  if (!own) {
    const noun = withoutArticle(head) ? `pair of ${head}` : singular(head);
    const evidence = citeAbsence(
      reading,
      `No ${singular(head)} (${head}) among ${figure(before)} pieces bought before ${fullDay(desk.recent.from)}.`,
      before,
    );
    return state(
      desk,
      key,
      [evidence],
      [
        {
          form: "history-none",
          when: before >= 8,
          say: () => `Not one ${noun} among the ${figure(before)} pieces bought before.`,
        },
        {
          form: "history-first",
          when: true,
          say: () =>
            `Would be the first ${noun}; ${countWord(before)} other ${before === 1 ? "piece" : "pieces"} bought so far.`,
        },
      ],
    );
  }
  const rank = headsOf(older).findIndex(({ value }) => value === head);
  const colors = colorsOf(own.pieces)
    .slice(0, 2)
    .map(({ word }) => word);
  const evidence = citeCount(
    reading,
    `${head} bought before ${fullDay(desk.recent.from)}${colors.length > 0 ? `, ${listText(colors)} first` : ""}`,
    own.pieces,
    before,
  );
  return state(
    desk,
    key,
    [evidence],
    [
      {
        form: "history-usual",
        when: rank === 0 && before >= 6,
        say: () =>
          `Nothing unusual in that: ${head} ${isPlural(head) ? "are" : "is"} what is bought most, ${figure(own.n)} of ${figure(before)} pieces.`,
      },
      {
        form: "history-few",
        when: own.n <= 2 && before >= 10,
        say: () =>
          `A rare thing so far: ${countWord(own.n)} ${own.n === 1 ? singular(head) : head} in ${figure(before)} pieces.`,
      },
      {
        form: "history-before",
        when: before < 4,
        say: () => `${capital(head)} ${isPlural(head) ? "have" : "has"} been bought before.`,
      },
      {
        form: "history-known",
        when: colors.length > 0,
        say: () =>
          `Known ground, ${figure(own.n)} of ${figure(before)} pieces, until now mostly in ${listText(colors)}.`,
      },
      {
        form: "history-some",
        when: true,
        say: () => `${capital(figure(own.n))} of the ${figure(before)} pieces bought before are ${head}.`,
      },
    ],
  );
}

/** No garment in focus: compare the colours looked at with the colours owned. */
function writeColorHistory(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const [color, views] = groupBy(recent.views, ({ tags }) => tags.color?.value)[0] ?? [];
  const own = colorsOf(reading.pieces);
  const known = own.reduce((sum, group) => sum + group.n, 0);
  if (!color || !views || views.length < 3 || known < 6) return writeGround(desk);
  const match = own.find(({ value }) => value === color);
  const word = lower(color);
  const evidence = match
    ? citeCount(reading, `${word} pieces bought; ${figure(views.length)} ${word} views lately`, match.pieces, known)
    : citeAbsence(
        reading,
        `Nothing ${word} among ${figure(known)} pieces whose colour is known; ${figure(views.length)} ${word} views lately.`,
        known,
      );
  const said = state(
    desk,
    `moment.history.color-${keySegment(color)}`,
    [evidence],
    [
      { form: "history-color-new", when: !match, say: () => `The ${word} is new: none among ${figure(known)} pieces.` },
      {
        form: "history-color-known",
        when: match !== undefined && own[0] === match,
        say: () => `${capital(word)} again, as in ${figure(match!.n)} of the ${figure(known)} pieces owned.`,
      },
    ],
  );
  return said.length > 0 ? said : writeGround(desk);
}

/** Which of the kinds looked at or bought lately were bought before, and which were not. */
function writeGround(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const older = headsOf(reading.pieces.filter(({ line }) => line.day < recent.from));
  const things: readonly Pick<Piece, "tags">[] = [...recent.views, ...recent.pieces];
  const lately = groupBy(things, headOfPiece)
    .map(([head]) => head)
    .slice(0, 4);
  const known = lately.filter((head) => older.some(({ value }) => value === head));
  const unknown = lately.filter((head) => !known.includes(head));
  if (lately.length === 0 || older.length === 0) return [];
  const evidence = reading.ledger.note({
    kind: "browsing",
    statement: `Viewed or bought in the last 14 days: ${listText(lately)}. Bought before: ${known.length > 0 ? listText(known) : "none of them"}.`,
    refs: [...lineRefs(recent.pieces), ...eventRefs(recent.views.map(({ event }) => event))],
    certainty: "counted",
  });
  const are = unknown.length > 1 || isPlural(unknown[0] ?? "") ? "are" : "is";
  const have = known.length > 1 || isPlural(known[0] ?? "") ? "have" : "has";
  return state(
    desk,
    "moment.history.ground",
    [evidence],
    [
      {
        form: "ground-known",
        when: unknown.length === 0 && known.length > 1,
        say: () => `All known ground: ${listText(known)} have been bought before.`,
      },
      { form: "ground-one", when: unknown.length === 0, say: () => `${capital(known[0]!)} again, as bought before.` },
      {
        form: "ground-mixed",
        when: known.length > 0,
        say: () => `${capital(listText(unknown))} ${are} new; ${listText(known)} ${have} been bought before.`,
      },
      {
        form: "ground-new",
        when: true,
        say: () => `Nothing of the kind was bought before: ${listText(unknown)} ${are} new.`,
      },
    ],
  );
}
