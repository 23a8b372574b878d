import type { Look } from "@/lib/contracts/profile";
import type { CatalogueProduct } from "@/lib/domain/dossier";
import { headOf, headOfPiece } from "@/lib/domain/evidence/garments";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { eventRefs, groupBy, lineRefs, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { addDays, daysBetween } from "@/lib/domain/time/days";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { isPlural } from "@/lib/domain/words/en-nouns";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { timesWord } from "@/lib/domain/words/numbers";
import { thePiece } from "@/lib/domain/words/pieces";
import { agree, capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import { type Clause, type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { findInRange, offerable } from "./stock";

/** Three names longer than this together leave no room for the day: then two are named. */
const longest = 160;

/** Something to have ready for the next appointment within a week: what was viewed most, then what completes a look. */
export function nextAppointment(
  reading: Reading,
  recent: Recent,
  looks: readonly Look[],
  wearer: Wearer,
): OpportunityTold[] {
  const { as_of, appointments } = reading.dossier;
  const next = appointments.find(({ day }) => day <= addDays(as_of, 7));
  if (!next) return [];
  const owned = new Set(reading.pieces.map(({ line }) => line.product_id));
  const viewed = groupBy(recent.views, ({ product }) => product.id).map(([id]) => id);
  const suggested = looks.flatMap(({ pieces }) =>
    pieces.flatMap(({ owned: has, product_id }) => (has || product_id === null ? [] : [product_id])),
  );
  const found = [...new Set([...viewed.slice(0, 2), ...suggested])]
    .filter((id) => !owned.has(id))
    .map((id) => findInRange(reading.catalogue, id))
    .filter((product) => offerable(wearer, product))
    .slice(0, 3);
  if (found.length === 0) return [];
  const products = listText(found.map(thePiece)).en.length > longest ? found.slice(0, 2) : found;
  const names = listText(products.map(thePiece));
  const inDays = daysBetween(as_of, next.day);
  const when = whenIs(inDays, dayText(next.day, as_of));
  const evidence = reading.ledger.note({
    kind: "opportunity",
    statement: en`Appointment ${when}, ${fullDay(next.day)} at ${next.time}. Ready in the range: ${names}.`,
    refs: [
      { type: "declared", id: `appointment.${next.id}` },
      ...products.map(({ id }) => ({ type: "product" as const, id })),
    ],
    n: 1,
    certainty: "declared",
  });
  const chosen = products.map(({ id }) => id);
  return [
    toOpportunity({
      trigger: "appointment",
      subject: next.id,
      action: said(en`Have ${names} ready before ${next.time}`, pt`Deixe ${names} à mão antes das ${next.time}`),
      reason: said(en`the appointment is ${when}`, pt`o atendimento é ${when}`),
      more: [lookedAt(reading, recent, products) ?? anchored(reading, looks, chosen)],
      evidence: [evidence],
      products: chosen,
      asOf: as_of,
      dueIn: inDays,
      expiresIn: inDays + 1,
    }),
  ];
}

function whenIs(inDays: number, day: Said): Said {
  if (inDays === 0) return said("today", "hoje");
  return inDays === 1 ? said("tomorrow", "amanhã") : said(en`on ${day}`, pt`em ${day}`);
}

/** The garment looked at most lately, when it was more than once and one of the chosen pieces is of it. */
function lookedAt(reading: Reading, recent: Recent, products: readonly CatalogueProduct[]): Clause | null {
  const [head, views] = groupBy(recent.views, ({ tags }) => (tags.type ? headOf(tags.type.value) : null))[0] ?? [];
  if (!head || !views || views.length < 2 || !products.some((product) => headOfPiece(product) === head)) return null;
  const many = nounMany(head);
  const times = timesWord(views.length);
  const evidence = reading.ledger.note({
    kind: "browsing",
    statement: en`${capital(many)}: opened ${times} (${views.length}) in the last 14 days.`,
    refs: eventRefs(views.map(({ event }) => event)),
    certainty: "viewed",
  });
  return {
    said: said(
      en`${many} ${isPlural(many.en) ? "were" : "was"} opened ${times} lately`,
      pt`${many} ${agree(many, "foi visto", "foi vista", "foram vistos", "foram vistas")} ${times} ultimamente`,
    ),
    evidence,
  };
}

/** The owned piece that the suggestions go with. */
function anchored(reading: Reading, looks: readonly Look[], chosen: readonly string[]): Clause | null {
  for (const { pieces } of looks) {
    if (!pieces.some(({ owned, product_id }) => !owned && product_id !== null && chosen.includes(product_id))) continue;
    const own = pieces.find(({ owned }) => owned)?.product_id;
    const piece = reading.pieces.findLast(({ line, product }) => product !== null && line.product_id === own);
    if (!piece) continue;
    const name = thePiece(piece.product!);
    const evidence = reading.ledger.note({
      kind: "look",
      statement: en`Owned, and goes with the pieces made ready: ${name}, bought ${fullDay(piece.line.day)}.`,
      refs: lineRefs([piece]),
      certainty: "tends",
    });
    const goes = chosen.length === 1 ? said("it goes", "combina") : said("they go", "combinam");
    return { said: said(en`${goes} with ${name} already owned`, pt`${goes} com ${name}, que já tem`), evidence };
  }
  return null;
}
