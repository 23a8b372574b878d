import { citeAbsence, citePieces } from "@/lib/domain/evidence/cite";
import { headOfPiece } from "@/lib/domain/evidence/garments";
import { eventRefs, groupBy, type View } from "@/lib/domain/profile/reading";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { described } from "@/lib/domain/words/described";
import { listText } from "@/lib/domain/words/lists";
import { nounOne } from "@/lib/domain/words/nouns";
import { thePiece } from "@/lib/domain/words/pieces";
import { capital, en, pt, type Said, said, the } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";
import { sinceOrder } from "./moment-quiet-order";

/** Nothing was looked at in the window: says so, and what was last. */
export function writeQuiet(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const nothing = citeAbsence(
    reading,
    en`No views or searches in the last 14 days (two weeks, a fortnight), since ${fullDay(recent.from)}.`,
    0,
  );
  const kinds = groupBy(recent.pieces, headOfPiece)
    .slice(0, 2)
    .map(([head]) => the(nounOne(head)));
  const bought = listText(kinds);
  const came = bought.grammar.many ? "vieram" : "veio";
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
            en`${capital(bought)} came without a view or a search.`,
            pt`${capital(bought)} ${came} sem nenhuma visualização nem busca.`,
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

function citeLastView(reading: Desk["reading"], { event, product }: View, what: Said | null): string {
  return reading.ledger.note({
    kind: "browsing",
    statement: en`Last looked at ${thePiece(product)} on ${fullDay(event.day)}.${what ? en` ${capital(the(what))}.` : ""}`,
    refs: eventRefs([event]),
    certainty: "viewed",
  });
}
