import type { Signals } from "@/lib/contracts/signals";
import { eventRefs, lineRefs, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { colorSaidOf } from "@/lib/domain/words/color-word";
import { fullDay } from "@/lib/domain/words/days";
import { listText } from "@/lib/domain/words/lists";
import { moneyText } from "@/lib/domain/words/money";
import { nounMany } from "@/lib/domain/words/nouns";
import { percent } from "@/lib/domain/words/numbers";
import { occasionPhrase } from "@/lib/domain/words/occasions";
import { capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import { materialSaid, valueSaid } from "@/lib/domain/words/values";

export type ChangeReason = Signals["new_behavior"]["reasons"][number];

/** What a person understands first comes first: a garment, whom it is for, what for; then cloth and figures. */
const telling = [
  "type",
  "department",
  "occasion",
  "color",
  "pattern",
  "material",
  "category",
  "price_band",
  "formality",
];

/** How sure the test must be that a value gained before a sentence says that it did. */
const SURE = 0.95;

/** A share worth a word: two bracelets among thirty pieces are no change of taste, however sure it is that they are new. */
const WORTH = 0.1;

/** Whether it is beyond doubt that the value gained. Reasons from before the certainty was measured are. */
export const isSure = ({ certainty }: ChangeReason): boolean => certainty === undefined || certainty >= SURE;

/** The reasons of the behaviour test that name something there is enough more of: sure ones first, then most telling. */
export function changesToTell({ signals }: Pick<Reading, "signals">): ChangeReason[] {
  const gained = signals.new_behavior.reasons.filter(({ before, after }) => after > before);
  const worth = gained.filter(({ after }) => after >= WORTH);
  return (worth.length > 0 ? worth : gained).sort(
    (a, b) => Number(isSure(b)) - Number(isSure(a)) || telling.indexOf(a.attribute) - telling.indexOf(b.attribute),
  );
}

/** How a sentence calls what changed: "dresses", "oxblood pieces", "menswear", "pieces of €11 to €16"; "peças em vinho". */
export function changeSaid({ attribute, value }: ChangeReason, recent: Recent): Said {
  if (attribute === "type" || attribute === "category") return nounMany(value);
  if (attribute === "department" || attribute === "pattern") return valueSaid(attribute, value);
  if (attribute === "material")
    return piecesThat(en`${materialSaid(value)} pieces`, pt`peças de ${materialSaid(value)}`);
  if (attribute === "formality") return piecesThat(`pieces of formality ${value}`, `peças de formalidade ${value}`);
  if (attribute === "price_band") return bandSaid(value);
  if (attribute === "occasion")
    return piecesThat(en`pieces for ${occasionPhrase(value)}`, pt`peças para ${occasionPhrase(value)}`);
  const things = [...recent.pieces, ...recent.views].filter(({ tags }) => tags?.color?.value === value);
  const color = colorSaidOf(value, things);
  return piecesThat(en`${color} pieces`, pt`peças em ${color}`);
}

/** The same in English, as evidence and the line for lists say it. */
export const changeWord = (reason: ChangeReason, recent: Recent): string => changeSaid(reason, recent).en;

const piecesThat = (english: string, portuguese: string): Said =>
  said(english, portuguese, { gender: "f", many: true });

/** A half-octave band, `EUR:7`, in money: "pieces of €11 to €16". */
function bandSaid(value: string): Said {
  const [currency, step] = value.split(":");
  const bound = (at: number) => moneyText({ amount: String(Math.round(2 ** (at / 2))), currency: currency! });
  const [from, to] = [bound(Number(step)), bound(Number(step) + 1)];
  return piecesThat(en`pieces of ${from} to ${to}`, pt`peças de ${from} a ${to}`);
}

/** The fact behind a reason of the behaviour test: before, after, everybody; resting on what was viewed and bought lately. */
export function citeChange(
  reading: Reading,
  recent: Recent,
  reason: ChangeReason,
  named: readonly Said[] = [],
): string {
  const { items, baseline_items } = reading.signals.new_behavior;
  return reading.ledger.note({
    kind: "change",
    statement: en`${capital(changeSaid(reason, recent))}: ${percent(reason.before)} before (${baseline_items} pieces and views before ${fullDay(recent.from)}), ${percent(reason.after)} now (${items} since); all customers ${percent(reason.population)}.${named.length > 0 ? en` Viewed: ${listText(named)}.` : ""}`,
    refs: [...lineRefs(recent.pieces), ...eventRefs(recent.views.map(({ event }) => event))],
    n: items,
    certainty: "distinctive",
  });
}
