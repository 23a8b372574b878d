import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount, citePieces, citeViews } from "@/lib/domain/evidence/cite";
import { colorsOf, type Group, headOfPiece, headsOf } from "@/lib/domain/evidence/garments";
import { count, groupBy, type Piece, type View } from "@/lib/domain/profile/reading";
import { addDays } from "@/lib/domain/time/days";
import { colorSaidOf } from "@/lib/domain/words/color-word";
import { fullDay, monthYearText } from "@/lib/domain/words/days";
import { isPlural } from "@/lib/domain/words/en-nouns";
import { listText } from "@/lib/domain/words/lists";
import { someNouns } from "@/lib/domain/words/nouns";
import { agree, capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { inWindow } from "./moment-cite";

/** The garment looked at was bought before: how much of it, in what, and since when not. */
export function writeKnown(desk: Desk, own: Group, older: readonly Piece[], views: readonly View[]): Told[] {
  const before = count(older);
  const most = headsOf(older)[0]!.value === own.value;
  const evidence = citeBefore(desk, own, before);
  const forms = [...turned(desk, own, views), ...(most ? usual(own, before) : []), ...less(own, before)];
  return state(desk, `moment.history.${keySegment(own.value)}`, [evidence], forms);
}

/** How many of a garment were bought before the window, its first colours named. */
export function citeBefore({ reading, recent }: Desk, group: Group, before: number): string {
  const shades = shadesOf(group);
  const what = en`${group.word} bought before ${fullDay(recent.from)}${shades ? en`, ${shades} first` : ""}`;
  return citeCount(reading, what, group.pieces, before);
}

function shadesOf(group: Group): Said | null {
  const colors = colorsOf(group.pieces).slice(0, 2);
  return colors.length === 0 ? null : listText(colors.map((color) => color.said));
}

/** In another colour than owned, the same again, or again after more than a year. */
function turned({ reading, recent }: Desk, own: Group, views: readonly View[]): Form[] {
  const shades = shadesOf(own);
  const [color, inColor] = groupBy(views, ({ tags }) => tags.color?.value)[0] ?? [];
  const most = inColor !== undefined && inColor.length >= 2 && inColor.length / views.length >= 0.5;
  const shade = most ? colorSaidOf(color!, inColor) : null;
  const owned = own.pieces.filter(({ tags }) => tags?.color?.value === color);
  const cite = () => [citeViews(reading, en`${shade!} ${own.said}`, inColor!, recent.views.length, inWindow)];
  const last = own.pieces.at(-1)!;
  const longAgo = last.line.day < addDays(recent.from, -365);
  const bought = recent.pieces.some((piece) => headOfPiece(piece) === own.value);
  return [
    {
      form: "history-bought-again",
      when: longAgo && bought,
      say: () =>
        said(
          en`Back to ${own.said} after a long pause: the purchase before this one was in ${monthYearText(last.line.day)}.`,
          pt`De volta ${agree(own.said, "ao", "à", "aos", "às")} ${own.said} depois de muito tempo: a compra anterior foi em ${monthYearText(last.line.day)}.`,
        ),
      evidence: () => [citePieces(reading, [last])],
    },
    {
      form: "history-paused",
      when: longAgo && !bought,
      say: () =>
        said(
          en`Back to ${own.said} after a long pause: none bought since ${monthYearText(last.line.day)}.`,
          pt`De volta ${agree(own.said, "ao", "à", "aos", "às")} ${own.said} depois de muito tempo: nada comprado desde ${monthYearText(last.line.day)}.`,
        ),
      evidence: () => [citePieces(reading, [last])],
    },
    {
      form: "history-new-color",
      when: shade !== null && owned.length === 0 && shades !== null && own.n >= 3,
      say: () =>
        said(
          en`${capital(own.said)} are nothing new, ${shade!} ones would be: ${someNouns(own.n, own.value)} so far, ${shades!} first.`,
          pt`${capital(own.said)} não ${agree(own.said, "é novidade", "é novidade", "são novidade", "são novidade")}, em ${shade!} ${agree(own.said, "seria", "seria", "seriam", "seriam")}: ${someNouns(own.n, own.value)} até aqui, primeiro em ${shades!}.`,
        ),
      evidence: cite,
    },
    {
      form: "history-same-color",
      when: shade !== null && owned.length >= 2 && owned.length / own.pieces.length >= 0.4,
      say: () =>
        said(
          en`The same taste as in the receipts: ${count(owned)} of ${own.n} ${own.said} are ${shade!}.`,
          pt`O mesmo gosto das compras: ${count(owned)} de ${own.n} ${own.said} são em ${shade!}.`,
        ),
      evidence: () => [...cite(), citeCount(reading, en`${shade!} ${own.said}`, owned, own.n)],
    },
  ];
}

/** What is bought most of all. */
function usual(own: Group, before: number): Form[] {
  const plural = isPlural(own.word);
  const shades = shadesOf(own);
  return [
    {
      form: "history-usual-color",
      when: before >= 6 && shades !== null && own.n / before >= 0.3,
      say: () =>
        said(
          en`${capital(own.said)} as ever, ${own.n} of ${before} pieces, mostly in ${shades!}.`,
          pt`${capital(own.said)}, como sempre: ${own.n} de ${before} peças, sobretudo em ${shades!}.`,
        ),
    },
    {
      form: "history-usual",
      when: before >= 6,
      say: () =>
        said(
          en`Nothing unusual in that: ${own.said} ${plural ? "are" : "is"} what is bought most, ${own.n} of ${before} pieces.`,
          pt`Nada fora do comum: ${own.said} ${agree(own.said, "é", "é", "são", "são")} o que mais compra, ${own.n} de ${before} peças.`,
        ),
    },
  ];
}

/** Bought before, but not what is bought most. */
function less(own: Group, before: number): Form[] {
  const shades = shadesOf(own);
  return [
    {
      form: "history-few",
      when: own.n <= 2 && before >= 10,
      say: () =>
        said(
          en`A rare thing so far: ${someNouns(own.n, own.value)} in ${before} pieces.`,
          pt`Coisa rara até aqui: ${someNouns(own.n, own.value)} em ${before} peças.`,
        ),
    },
    {
      form: "history-known",
      when: shades !== null && before >= 4,
      say: () =>
        said(
          en`Known ground: ${someNouns(own.n, own.value)} in ${before} pieces, until now mostly in ${shades!}.`,
          pt`Terreno conhecido: ${someNouns(own.n, own.value)} em ${before} peças, até aqui sobretudo em ${shades!}.`,
        ),
    },
    {
      form: "history-before",
      when: true,
      say: () =>
        said(
          en`Has bought ${own.said} before: ${own.n} of ${before} pieces.`,
          pt`Já comprou ${own.said} antes: ${own.n} de ${before} peças.`,
        ),
    },
  ];
}
