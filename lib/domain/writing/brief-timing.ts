import { citeRhythm } from "@/lib/domain/opportunities/from-history";
import { lineRefs } from "@/lib/domain/profile/reading";
import { monthText } from "@/lib/domain/words/days";
import { listText } from "@/lib/domain/words/lists";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import { type Brief, nextGarments } from "./brief";
import type { Told } from "./desk";

/** When to write, and what to open with: before the months that orders come in, else after the usual pause. */
export function writeTiming(brief: Brief): Told[] {
  const { reading } = brief.desk;
  const when = busyMonths(brief) ?? usualPause(brief);
  if (!when) return [];
  const [garment] = [...nextGarments(brief, 1, "wardrobe"), ...brief.garments];
  const evidence = [when.evidence, ...(garment ? [garment.evidence()] : [])];
  return [{ key: `brief.campaign.${when.segment}`, text: when.say(garment?.said ?? null, reading.company), evidence }];
}

type Time = { segment: string; evidence: string; say: (garment: Said | null, company: boolean) => Said };

function busyMonths({ desk: { reading } }: Brief): Time | null {
  const { months } = reading.signals.rhythm;
  const all = months.reduce((sum, month) => sum + month.orders, 0);
  const busy = months
    .filter(({ years, orders: n }) => years >= 2 && n >= 2 && n / all >= 0.2)
    .sort((a, b) => a.month - b.month)
    .slice(0, 2);
  if (busy.length === 0 || all < 5) return null;
  const names = listText(busy.map(({ month }) => monthText(month)));
  const pieces = reading.pieces.filter(({ line }) => busy.some(({ month }) => month === Number(line.day.slice(5, 7))));
  const n = busy.reduce((sum, month) => sum + month.orders, 0);
  const evidence = reading.ledger.note({
    kind: "rhythm",
    statement: en`${n} of ${all} orders came in ${names}, each in two (2) years or more.`,
    refs: lineRefs(pieces),
    n,
    certainty: "counted",
  });
  const say = (garment: Said | null) =>
    garment
      ? said(
          en`Write two weeks before ${names}, opening with ${garment}`,
          pt`Escrever duas semanas antes de ${names}, abrindo com ${garment}`,
        )
      : said(en`Write two weeks before ${names}`, pt`Escrever duas semanas antes de ${names}`);
  return { segment: "months", evidence, say };
}

function usualPause({ desk: { reading } }: Brief): Time | null {
  const { median_gap_days: gap, orders } = reading.signals.rhythm;
  if (gap === null || orders < 4) return null;
  const days = Math.round(gap);
  return { segment: "rhythm", evidence: citeRhythm(reading), say: (garment, company) => pause(days, garment, company) };
}

function pause(days: number, garment: Said | null, company: boolean): Said {
  if (company)
    return garment
      ? said(
          en`Remind of the reorder by day ${days}, ${garment} first`,
          pt`Lembrar da reposição até o dia ${days}, ${garment} primeiro`,
        )
      : said(en`Remind of the reorder by day ${days}`, pt`Lembrar da reposição até o dia ${days}`);
  if (days <= 35)
    return garment
      ? said(
          en`Write often, one idea a message, ${garment} to begin`,
          pt`Escrever com frequência, uma ideia por mensagem, a começar por ${garment}`,
        )
      : said("Write often, one idea a message", "Escrever com frequência, uma ideia por mensagem");
  return garment
    ? said(
        en`Write about ${days} days after an order, with ${garment}`,
        pt`Escrever cerca de ${days} dias depois de um pedido, com ${garment}`,
      )
    : said(en`Write about ${days} days after an order`, pt`Escrever cerca de ${days} dias depois de um pedido`);
}
