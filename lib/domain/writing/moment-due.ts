import { headsOf } from "@/lib/domain/evidence/garments";
import { lineRefs, type Reading } from "@/lib/domain/profile/reading";
import { addDays, daysBetween } from "@/lib/domain/time/days";
import { fullDay } from "@/lib/domain/words/days";
import { capital, en, type Said, said } from "@/lib/domain/words/said";

/** A kind of garment that comes back by a rhythm of its own. `often`: "about every two months". */
export type DueKind = { said: Said; often: Said; last: string; due: string; cite: () => string };

/** Gaps between half and twice the middle one: so many of them must be, for a rhythm to be called one. */
const REGULAR = 0.7;

/**
 * The kind bought most regularly: on five days or more, most gaps near their middle, and the last not so long ago that the
 * rhythm has stopped. `due` is the last day plus the shorter of the usual gaps (their lower quarter). Null without one.
 */
export function dueKind(reading: Reading): DueKind | null {
  const { as_of } = reading.dossier;
  for (const group of headsOf(reading.own)) {
    const days = [...new Set(group.pieces.map(({ line }) => line.day))].sort();
    if (days.length < 5) continue;
    const gaps = days
      .slice(1)
      .map((day, i) => daysBetween(days[i]!, day))
      .sort((a, b) => a - b);
    const middle = gaps[Math.floor(gaps.length / 2)]!;
    const near = gaps.filter((gap) => gap >= middle / 2 && gap <= middle * 2).length;
    const last = days.at(-1)!;
    const often = oftenWord(middle);
    if (often === null || near / gaps.length < REGULAR || daysBetween(last, as_of) > middle * 1.5) continue;
    const due = addDays(last, gaps[Math.floor((gaps.length - 1) / 4)]!);
    const cite = () =>
      reading.ledger.note({
        kind: "rhythm",
        statement: en`${capital(group.said)}: bought on ${days.length} days, half of them within ${middle} days of the one before (${often}); last on ${fullDay(last)}, usually not again before ${fullDay(due)}.`,
        refs: lineRefs(group.pieces),
        n: group.n,
        certainty: "tends",
      });
    return { said: group.said, often, last, due, cite };
  }
  return null;
}

/** A gap in words: null under three weeks and over half a year. */
function oftenWord(days: number): Said | null {
  if (days < 21 || days > 200) return null;
  const months = Math.round(days / 30.4);
  if (months <= 1) return said("about every month", "mais ou menos todo mês");
  if (months === 2) return said("every other month", "mês sim, mês não");
  return said(
    en`about every ${["three", "four", "five", "six", "seven"][months - 3]!} months`,
    `a cada ${["três", "quatro", "cinco", "seis", "sete"][months - 3]!} meses`,
  );
}
