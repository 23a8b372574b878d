import { citeCount } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import { count, lineRefs, type Reading } from "@/lib/domain/profile/reading";
import { daysBetween } from "@/lib/domain/time/days";
import { monthText } from "@/lib/domain/words/days";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import { type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { isOverdue } from "./from-history";

type UsualMonth = { month: number; orders: number; years: number; inDays: number };

/** The month in which the customer comes back year after year, when it starts within ten weeks. */
export function yearlyMonth(reading: Reading): UsualMonth | null {
  const { as_of } = reading.dossier;
  const due = reading.signals.rhythm.months
    .filter(
      ({ years, orders }) => years >= 2 && orders >= 3 && orders / Math.max(1, reading.signals.rhythm.orders) >= 0.2,
    )
    .map((month) => ({ ...month, inDays: daysUntilMonth(as_of, month.month) }))
    .filter(({ inDays }) => inDays > 0 && inDays <= 70)
    .sort((a, b) => a.inDays - b.inDays);
  return due[0] ?? null;
}

/** Write before the month in which most orders come, about what was bought in it. */
export function beforeTheMonth(reading: Reading): OpportunityTold[] {
  const month = yearlyMonth(reading);
  if (!month || isOverdue(reading)) return [];
  const name = monthText(month.month);
  const pieces = reading.pieces.filter(({ line }) => Number(line.day.slice(5, 7)) === month.month);
  const [top] = headsOf(pieces);
  const usual = top && top.n >= 2 && top.n / count(pieces) >= 0.25 ? top : null;
  const of = reading.signals.rhythm.orders;
  const evidence = [
    reading.ledger.note({
      kind: "rhythm",
      statement: en`${month.orders} of ${of} orders came in ${name}, in ${month.years} different years; written to two (2) weeks before.`,
      refs: lineRefs(pieces),
      n: month.orders,
      certainty: "counted",
    }),
    citeCount(reading, en`pieces bought in ${name}`, pieces),
    ...(usual ? [citeCount(reading, en`${usual.word} bought in ${name}`, usual.pieces, count(pieces))] : []),
  ];
  return [
    toOpportunity({
      trigger: "usual_month",
      subject: name.en,
      action: actionFor(reading.company, name, usual?.said ?? null, month.inDays < 14),
      reason: usual
        ? said(
            en`${month.orders} of ${of} orders so far came in that month, and ${usual.n} of its ${count(pieces)} pieces were of the kind`,
            pt`${month.orders} de ${of} pedidos até aqui vieram nesse mês, e ${usual.n} de ${count(pieces)} peças dele eram desse tipo`,
          )
        : said(
            en`${month.orders} of ${of} orders so far came in that month`,
            pt`${month.orders} de ${of} pedidos até aqui vieram nesse mês`,
          ),
      evidence,
      products: [],
      asOf: reading.dossier.as_of,
      dueIn: Math.max(0, month.inDays - 14),
      expiresIn: month.inDays + 28,
    }),
  ];
}

function actionFor(company: boolean, month: Said, kind: Said | null, now: boolean): Said {
  const of = said(kind ? en` for ${kind}` : "", kind ? pt` de ${kind}` : "");
  const about = said(kind ? en` about ${kind}` : "", kind ? pt` sobre ${kind}` : "");
  if (company)
    return now
      ? said(en`Send the ${month} proposal${of} now`, pt`Envie já a proposta${of} de ${month}`)
      : said(
          en`Send the ${month} proposal${of} two weeks early`,
          pt`Envie a proposta${of} de ${month} com duas semanas de antecedência`,
        );
  return now
    ? said(en`Write${about} now, before ${month} begins`, pt`Escreva já${about}, antes de ${month} começar`)
    : said(en`Write${about} two weeks before ${month}`, pt`Escreva${about} duas semanas antes de ${month}`);
}

function daysUntilMonth(asOf: string, month: number): number {
  const year = Number(asOf.slice(0, 4));
  const start = (y: number) => `${y}-${String(month).padStart(2, "0")}-01`;
  const soon = daysBetween(asOf, start(year));
  return soon > 0 ? soon : daysBetween(asOf, start(year + 1));
}
