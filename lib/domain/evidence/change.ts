import type { Signals } from "@/lib/contracts/profile";
import { eventRefs, lineRefs, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { colorWordOf } from "@/lib/domain/words/color-word";
import { plural } from "@/lib/domain/words/en-nouns";
import { capital, figure, fullDay, listText, moneyText, percent } from "@/lib/domain/words/en-words";
import { occasionPhrase } from "@/lib/domain/words/occasion-words";
import { valueWord } from "@/lib/domain/words/value-word";

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

/** The reasons of the behaviour test that name something there is more of, most telling first. */
export function changesToTell({ signals }: Pick<Reading, "signals">): ChangeReason[] {
  return signals.new_behavior.reasons
    .filter(({ before, after }) => after > before)
    .sort((a, b) => telling.indexOf(a.attribute) - telling.indexOf(b.attribute));
}

/** How a sentence calls what changed: "dresses", "oxblood pieces", "menswear", "pieces of €11 to €16". */
export function changeWord({ attribute, value }: ChangeReason, recent: Recent): string {
  if (attribute === "type" || attribute === "category") return plural(value);
  if (attribute === "department") return valueWord("department", value);
  if (attribute === "pattern") return valueWord("pattern", value);
  if (attribute === "material") return `${valueWord("material", value)} pieces`;
  if (attribute === "formality") return `pieces of formality ${value}`;
  if (attribute === "price_band") return bandWord(value);
  if (attribute === "occasion") return `pieces for ${occasionPhrase(value)}`;
  const things = [...recent.pieces, ...recent.views].filter(({ tags }) => tags?.color?.value === value);
  return `${colorWordOf(value, things)} pieces`;
}

/** A half-octave band, `EUR:7`, in money: "pieces of €11 to €16". */
function bandWord(value: string): string {
  const [currency, step] = value.split(":");
  const bound = (at: number) => moneyText({ amount: String(Math.round(2 ** (at / 2))), currency: currency! });
  return `pieces of ${bound(Number(step))} to ${bound(Number(step) + 1)}`;
}

/** The fact behind a reason of the behaviour test: before, after, everybody; resting on what was viewed and bought lately. */
export function citeChange(
  reading: Reading,
  recent: Recent,
  reason: ChangeReason,
  named: readonly string[] = [],
): string {
  const { items, baseline_items } = reading.signals.new_behavior;
  return reading.ledger.note({
    kind: "change",
    statement: `${capital(changeWord(reason, recent))}: ${percent(reason.before)} before (${figure(baseline_items)} pieces and views up to ${fullDay(recent.from)}), ${percent(reason.after)} now (${figure(items)} since); all customers ${percent(reason.population)}.${named.length > 0 ? ` Viewed: ${listText([...named])}.` : ""}`,
    refs: [...lineRefs(recent.pieces), ...eventRefs(recent.views.map(({ event }) => event))],
    n: items,
    certainty: "distinctive",
  });
}
