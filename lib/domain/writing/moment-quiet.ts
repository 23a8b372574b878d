import { citeAbsence, citePieces } from "@/lib/domain/evidence/cite";
import { citeRhythm, isOverdue } from "@/lib/domain/opportunities/from-history";
import { eventRefs, type View } from "@/lib/domain/profile/reading";
import { dayText, figure, fullDay } from "@/lib/domain/words/en-words";
import { theProduct } from "@/lib/domain/words/piece-name";
import { type Desk, state, type Told } from "./desk";

/** Nothing was looked at in the window: says so, and what was last. */
export function writeQuiet(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const { days_since_last } = reading.signals.rhythm;
  const last = reading.pieces.at(-1);
  const lastView = reading.views.at(-1);
  const nothing = citeAbsence(
    reading,
    `No views or searches in the last 14 days (two weeks, a fortnight), since ${fullDay(recent.from)}.`,
    0,
  );
  const asOf = reading.dossier.as_of;
  return state(
    desk,
    "moment.summary.quiet",
    [nothing],
    [
      { form: "quiet-bought", when: recent.pieces.length > 0, say: () => "Nothing looked at besides." },
      {
        form: "quiet-overdue",
        when: isOverdue(reading),
        say: () =>
          `Nothing viewed in two weeks, and later than usual: the last order was ${figure(days_since_last!)} days ago.`,
        evidence: () => [citeRhythm(reading)],
      },
      {
        form: "quiet-last",
        when: last?.product != null,
        say: () =>
          `No visits in the last two weeks; last bought ${theProduct(last!.product!)}, on ${dayText(last!.line.day, asOf)}.`,
        evidence: () => [citePieces(reading, [last!], `${theProduct(last!.product!)}.`)],
      },
      {
        form: "quiet-viewed",
        when: lastView !== undefined,
        say: () =>
          `No visits in the last two weeks; last looked at ${theProduct(lastView!.product)}, on ${dayText(lastView!.event.day, asOf)}.`,
        evidence: () => [citeLastView(desk, lastView!)],
      },
      { form: "quiet", when: true, say: () => "No visits in the last two weeks." },
    ],
  );
}

function citeLastView(desk: Desk, { event, product }: View): string {
  return desk.reading.ledger.note({
    kind: "browsing",
    statement: `Last looked at ${theProduct(product)} on ${fullDay(event.day)}.`,
    refs: eventRefs([event]),
    certainty: "viewed",
  });
}
