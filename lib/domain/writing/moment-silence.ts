import { citeAbsence } from "@/lib/domain/evidence/cite";
import { citeRhythm, isLapsed, isOverdue } from "@/lib/domain/opportunities/from-history";
import { figure, fullDay } from "@/lib/domain/words/en-words";
import { type Desk, state, type Told } from "./desk";

/** Nothing happened in the window: where the customer stands in the own rhythm. */
export function writeSilence(desk: Desk): Told[] {
  const { reading } = desk;
  const { median_gap_days: gap, days_since_last: since, orders } = reading.signals.rhythm;
  if (gap === null || since === null || orders < 3) return writeNothingToCompare(desk);
  return state(
    desk,
    "moment.history.rhythm",
    [citeRhythm(reading)],
    [
      {
        form: "silence-lapsed",
        when: isLapsed(reading),
        say: () =>
          `No order since ${fullDay(reading.dossier.lines.at(-1)!.day)}, after one every ${figure(Math.round(gap))} days or so.`,
      },
      {
        form: "silence-overdue",
        when: isOverdue(reading),
        say: () => `An order usually comes every ${figure(Math.round(gap))} days; today is day ${figure(since)}.`,
      },
      {
        form: "silence-fresh",
        when: since < gap,
        say: () =>
          `Well within the usual pause: ${figure(since)} days since the last order, usually ${figure(Math.round(gap))}.`,
      },
      {
        form: "silence",
        when: true,
        say: () =>
          `About time for an order, going by the usual ${figure(Math.round(gap))} days: it has been ${figure(since)}.`,
      },
    ],
  );
}

function writeNothingToCompare(desk: Desk): Told[] {
  const evidence = citeAbsence(
    desk.reading,
    "No views in the last 14 days and fewer than three orders: no rhythm and nothing recent to compare.",
    desk.reading.total,
  );
  return [
    {
      key: "moment.history.none",
      text: "Too few orders to know a rhythm, and nothing recent to compare.",
      evidence: [evidence],
    },
  ];
}

/** Nothing bought so far. */
export function writeNoHistory(desk: Desk): Told[] {
  const evidence = citeAbsence(desk.reading, "No purchase so far: nothing to compare the browsing with.", 0);
  return [{ key: "moment.history.none", text: "No purchase to compare it with yet.", evidence: [evidence] }];
}
