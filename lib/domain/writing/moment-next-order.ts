import type { Day } from "@/lib/contracts/day";
import { isOverdue } from "@/lib/domain/opportunities/from-history";
import { addDays, daysBetween } from "@/lib/domain/time/days";
import { fullDay, monthText, monthYearText } from "@/lib/domain/words/days";
import { monthPart } from "@/lib/domain/words/month-part";
import { capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import type { Desk, Form } from "./desk";
import { dueKind } from "./moment-due";

/** When the next order is usual: by the kind bought most regularly, else by the window of the rhythm. */
export function withinThePause(desk: Desk): Form[] {
  const { reading } = desk;
  const { as_of } = reading.dossier;
  const { next_order: next, days_since_last: since } = reading.signals.rhythm;
  const kind = dueKind(reading);
  const late = isOverdue(reading);
  return [
    {
      form: "silence-kind",
      when: kind !== null && !late && kind.due > as_of,
      say: () =>
        said(
          en`${capital(kind!.said)} ${kind!.often}, the last in ${inMonth(kind!.last, as_of)}: the next usually not before ${monthPart(kind!.due)}.`,
          pt`Compra ${kind!.said} ${kind!.often}, a última vez em ${inMonth(kind!.last, as_of)}; de novo, em geral, não antes de ${monthPart(kind!.due)}.`,
        ),
      evidence: () => [kind!.cite()],
    },
    {
      form: "silence-kind-due",
      when: kind !== null && !late && kind.due <= as_of,
      say: () =>
        said(
          en`${capital(kind!.said)} ${kind!.often}, the last in ${inMonth(kind!.last, as_of)}: the next may come any day.`,
          pt`Compra ${kind!.said} ${kind!.often}, a última vez em ${inMonth(kind!.last, as_of)}: pode voltar a qualquer momento.`,
        ),
      evidence: () => [kind!.cite()],
    },
    {
      form: "silence-before",
      when: next !== null && !late && next.from > as_of,
      say: () =>
        said(
          en`No sign of distance: ${since!} days since the last order, and the next one seldom comes before ${monthPart(next!.from)}.`,
          pt`Nada de afastamento: ${since!} dias desde o último pedido, e o próximo raramente vem antes de ${monthPart(next!.from)}.`,
        ),
      evidence: () => [citeNext(desk)],
    },
    {
      form: "silence-window",
      when: next !== null && !late && next.from <= as_of && daysBetween(as_of, next.to) > 10,
      say: () =>
        said(
          en`Inside the window of the next order, which runs to ${monthPart(next!.to)}: ${since!} days since the last.`,
          pt`Dentro da janela do próximo pedido, que vai até ${monthPart(next!.to)}: ${since!} dias desde o último.`,
        ),
      evidence: () => [citeNext(desk)],
    },
  ];
}

function citeNext({ reading }: Desk): string {
  const { next_order: next, days_since_last: since } = reading.signals.rhythm;
  return reading.ledger.note({
    kind: "rhythm",
    statement: en`The next order is usual between ${fullDay(next!.from)} and ${fullDay(next!.to)}; the last was ${since ?? 0} ${since === 1 ? "day" : "days"} ago.`,
    refs: reading.dossier.lines.map(({ id, day }) => ({ type: "purchase_line" as const, id, day })),
    n: reading.signals.rhythm.orders,
    certainty: "tends",
  });
}

/** The month, with its year when it is not of the last ten months. */
const inMonth = (day: Day, asOf: Day): Said =>
  day > addDays(asOf, -300) ? monthText(Number(day.slice(5, 7))) : monthYearText(day);
