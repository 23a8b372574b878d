import type { Look } from "@/lib/contracts/profile";
import { citePieces } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { lineRefs, type Reading } from "@/lib/domain/profile/reading";
import { daysBetween } from "@/lib/domain/time/days";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { described } from "@/lib/domain/words/described";
import { listText } from "@/lib/domain/words/lists";
import { agree, capital, en, pt, type Said, said, the } from "@/lib/domain/words/said";
import { type Clause, type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { citeOffered, offered } from "./offer";
import { findInRange, offerable } from "./stock";

/** Later than the own rhythm says, by a quarter and by a week at least. Needs four orders. */
export function isOverdue({ signals, dossier }: Reading): boolean {
  const { orders, median_gap_days, days_since_last } = signals.rhythm;
  if (orders < 4 || median_gap_days === null || days_since_last === null) return false;
  if (days_since_last <= median_gap_days * 1.25 || days_since_last <= median_gap_days + 7) return false;
  // Who comes twice a year has short gaps within a season and long ones between: a usual long gap is not late.
  const days = [...new Set(dossier.lines.map(({ day }) => day))].sort();
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i]!, day));
  return gaps.filter((gap) => gap >= days_since_last).length / Math.max(1, gaps.length) <= 0.15;
}

/** Gone rather than late: silent for over a year, and for more than six of the usual pauses. */
export function isLapsed(reading: Reading): boolean {
  const { median_gap_days: gap, days_since_last: since } = reading.signals.rhythm;
  return isOverdue(reading) && gap !== null && since !== null && since > 365 && since > 6 * gap;
}

/** The fact behind the rhythm: orders, the usual pause in days, and how long ago the last order was. */
export function citeRhythm(reading: Reading): string {
  const { orders, median_gap_days, days_since_last } = reading.signals.rhythm;
  const last = reading.dossier.lines.at(-1);
  return reading.ledger.note({
    kind: "rhythm",
    statement: en`${orders} orders, half of them within ${Math.round(median_gap_days ?? 0)} days of the one before; the last ${days_since_last ?? 0} ${days_since_last === 1 ? "day" : "days"} ago${last ? en`, on ${fullDay(last.day)}` : ""}.`,
    refs: lineRefs(reading.dossier.lines.filter(({ returned }) => !returned).map((line) => ({ line }))),
    n: orders,
    certainty: "counted",
  });
}

/** Silent for longer than usual: get in touch, with something from the looks to show. */
export function overdue(reading: Reading, looks: readonly Look[], wearer: Wearer): OpportunityTold[] {
  if (!isOverdue(reading)) return [];
  const suggested = looks.flatMap(({ pieces }) =>
    pieces.flatMap(({ owned, product_id }) => (owned || product_id === null ? [] : [product_id])),
  );
  const toShow = [...new Set(suggested)]
    .map((id) => findInRange(reading.catalogue, id))
    .filter((product) => offerable(wearer, product))
    .slice(0, 2);
  const lapsed = isLapsed(reading);
  const shown = lapsed || reading.company ? [] : toShow;
  const evidence = [citeRhythm(reading)];
  if (shown.length > 0)
    evidence.push(
      reading.ledger.note({
        kind: "opportunity",
        statement: en`Not owned yet, from the looks.${citeOffered(wearer, shown)}`,
        refs: shown.map(({ id }) => ({ type: "product" as const, id })),
        certainty: "tends",
      }),
    );
  return [
    toOpportunity({
      trigger: "overdue",
      subject: null,
      action: lapsed ? askLeave : touch(reading, listText(shown.map((product) => offered(wearer, product)))),
      reason: whyNow(reading, lapsed),
      more: [lastBought(reading)],
      evidence,
      products: suggested.slice(0, 3),
      asOf: reading.dossier.as_of,
      dueIn: 4,
      expiresIn: 30,
    }),
  ];
}

/** The last piece, by what it is, when the last order was kept. */
function lastBought(reading: Reading): Clause | null {
  const piece = reading.pieces.at(-1);
  const what = piece?.product ? described(piece.product) : null;
  if (!piece || what === null || piece.line.day !== reading.dossier.lines.at(-1)?.day) return null;
  const day = dayText(piece.line.day, reading.dossier.as_of);
  return {
    said: said(
      en`last came ${the(what)} of ${day}`,
      pt`por último ${agree(what, "veio", "veio", "vieram", "vieram")} ${the(what)}, em ${day}`,
    ),
    evidence: citePieces(reading, [piece], en`${capital(the(what))}.`),
  };
}

const askLeave = said(
  "Ask whether they wish to hear from the house again",
  "Pergunte se ainda deseja receber notícias da casa",
);

function touch(reading: Reading, names: Said): Said {
  if (reading.company) {
    const [top] = headsOf(reading.pieces);
    return top
      ? said(en`Send a reorder proposal for ${top.said}`, pt`Envie uma proposta de reposição de ${top.said}`)
      : said("Send a reorder proposal", "Envie uma proposta de reposição");
  }
  return names.en === ""
    ? said("Get in touch with what is new", "Entre em contato com as novidades")
    : said(en`Get in touch and show ${names}`, pt`Entre em contato e mostre ${names}`);
}

function whyNow(reading: Reading, lapsed: boolean): Said {
  const { median_gap_days, days_since_last } = reading.signals.rhythm;
  const gap = Math.round(median_gap_days!);
  if (!lapsed)
    return said(
      en`an order usually comes every ${gap} days, and today is day ${days_since_last!}`,
      pt`costuma pedir a cada ${gap} dias, e hoje já são ${days_since_last!}`,
    );
  const day = fullDay(reading.dossier.lines.at(-1)!.day);
  return said(
    en`no order since ${day}, after one every ${gap} days or so`,
    pt`nenhum pedido desde ${day}, depois de um a cada ${gap} dias mais ou menos`,
  );
}
