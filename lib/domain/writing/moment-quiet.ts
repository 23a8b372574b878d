import { citeAbsence, citePieces } from "@/lib/domain/evidence/cite";
import { headOfPiece } from "@/lib/domain/evidence/garments";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { citeRhythm, isOverdue } from "@/lib/domain/opportunities/from-history";
import { eventRefs, groupBy, type View } from "@/lib/domain/profile/reading";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { described } from "@/lib/domain/words/described";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { thePiece } from "@/lib/domain/words/pieces";
import { agree, capital, en, pt, type Said, said, the } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";

/** Nothing was looked at in the window: says so, and what was last. */
export function writeQuiet(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const nothing = citeAbsence(
    reading,
    en`No views or searches in the last 14 days (two weeks, a fortnight), since ${fullDay(recent.from)}.`,
    0,
  );
  const kinds = groupBy(recent.pieces, headOfPiece).map(([head]) => head);
  const bought = listText(kinds.slice(0, 2).map(nounMany));
  return state(
    desk,
    "moment.summary.quiet",
    [nothing],
    [
      {
        form: "quiet-bought",
        when: kinds.length > 0,
        say: () =>
          said(
            en`Came for ${bought} and opened nothing else on the site.`,
            pt`Veio por ${bought} e não abriu mais nada no site.`,
          ),
        evidence: () => [citePieces(reading, recent.pieces, en`${capital(bought)}.`)],
      },
      {
        form: "quiet-bought-plain",
        when: recent.pieces.length > 0,
        say: () => said("Nothing looked at besides.", "Fora isso, não olhou nada."),
      },
      ...sinceViewed(desk),
      ...sinceOrder(desk),
      {
        form: "quiet",
        when: true,
        say: () => said("No visits in the last two weeks.", "Nenhuma visita nas últimas duas semanas."),
      },
    ],
  );
}

/** Last seen looking, after the last purchase: that is what to begin with. */
function sinceViewed({ reading }: Desk): Form[] {
  const view = reading.views.at(-1);
  const bought = reading.pieces.at(-1)?.line.day ?? "";
  if (view === undefined || view.event.day <= bought) return [];
  const what = described(view.product);
  const date = dayText(view.event.day, reading.dossier.as_of);
  const piece = thePiece(view.product);
  return [
    {
      form: "quiet-viewed",
      when: what !== null,
      say: () =>
        said(
          en`Last seen on ${date}, looking at ${the(what!)}; nothing opened in the last two weeks.`,
          pt`Última visita em ${date}, para ver ${the(what!)}; nada nas últimas duas semanas.`,
        ),
      evidence: () => [citeLastView(reading, view, what!)],
    },
    {
      form: "quiet-viewed-name",
      when: true,
      say: () =>
        said(
          en`No visits in the last two weeks; last looked at ${piece}, on ${date}.`,
          pt`Nenhuma visita nas últimas duas semanas; por último olhou ${piece}, em ${date}.`,
        ),
      evidence: () => [citeLastView(reading, view, null)],
    },
  ];
}

/** The last order by what was in it. */
function sinceOrder(desk: Desk): Form[] {
  const { reading } = desk;
  const order = ordersOf(reading).at(-1);
  if (!order) return [];
  const date = dayText(order.day, reading.dossier.as_of);
  const things = groupBy(
    order.pieces.flatMap((piece) => (piece.product ? [{ piece, words: described(piece.product) }] : [])),
    ({ words }) => words?.en,
  ).map(([, group]) => ({ said: group[0]!.words!, piece: group[0]!.piece }));
  const [one] = things;
  if (!one) return [];
  const pieces = listText(things.slice(0, 2).map(({ said }) => the(said)));
  const cite = () => [citePieces(reading, order.pieces, en`${capital(pieces)}.`)];
  const late = isOverdue(reading);
  const since = reading.signals.rhythm.days_since_last;
  const color = desk.traits.find(
    ({ attribute, value }) => attribute === "color" && things.some(({ piece }) => piece.tags?.color?.value === value),
  );
  const inColor = things.find(({ piece }) => piece.tags?.color?.value === color?.value);
  const head = headOfPiece(one.piece);
  const again = head !== null && reading.pieces.filter((piece) => headOfPiece(piece) === head).length >= 4;
  return [
    {
      form: "quiet-overdue",
      when: late && since !== null,
      say: () =>
        said(
          en`Later than usual, and nothing viewed in two weeks: ${the(one.said)} came ${since!} days ago.`,
          pt`Mais tarde que o normal, e nada visto em duas semanas: ${the(one.said)} ${agree(one.said, "veio", "veio", "vieram", "vieram")} há ${since!} dias.`,
        ),
      evidence: () => [citeRhythm(reading), ...cite()],
    },
    {
      form: "quiet-color",
      when: inColor !== undefined && things.length === 1,
      say: () =>
        said(
          en`Quiet for two weeks, after one more piece in the usual colour: ${the(inColor!.said)} of ${date}.`,
          pt`Duas semanas sem visitas, depois de mais uma peça na cor de sempre: ${the(inColor!.said)} de ${date}.`,
        ),
      evidence: () => [...cite(), color!.evidence],
    },
    {
      form: "quiet-order",
      when: things.length >= 2,
      say: () =>
        said(
          en`No visits in two weeks; the last order, of ${date}, brought ${pieces}${things.length > 2 ? " among other things" : ""}.`,
          pt`Nenhuma visita em duas semanas; o último pedido, de ${date}, trouxe ${pieces}${things.length > 2 ? ", entre outras peças" : ""}.`,
        ),
      evidence: cite,
    },
    {
      form: "quiet-again",
      when: again,
      say: () =>
        said(
          en`Silence of two weeks; one more of the ${nounMany(head!)} came last, ${the(one.said)} of ${date}.`,
          pt`Duas semanas de silêncio; por último, mais ${agree(one.said, "um", "uma", "um", "uma")} ${one.said}, em ${date}.`,
        ),
      evidence: () => [citePieces(reading, order.pieces, en`${capital(pieces)}; ${nounMany(head!)} again.`)],
    },
    {
      form: "quiet-last",
      when: true,
      say: () =>
        said(
          en`Nothing viewed in two weeks; ${the(one.said)} of ${date} came last.`,
          pt`Nada visto em duas semanas; por último veio ${the(one.said)}, em ${date}.`,
        ),
      evidence: cite,
    },
  ];
}

function citeLastView(reading: Desk["reading"], { event, product }: View, what: Said | null): string {
  return reading.ledger.note({
    kind: "browsing",
    statement: en`Last looked at ${thePiece(product)} on ${fullDay(event.day)}.${what ? en` ${capital(the(what))}.` : ""}`,
    refs: eventRefs([event]),
    certainty: "viewed",
  });
}
