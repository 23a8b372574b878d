import { changesToTell, changeWord } from "@/lib/domain/evidence/change";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { isOverdue } from "@/lib/domain/opportunities/from-history";
import { daysBetween } from "@/lib/domain/time/days";
import { dayText } from "@/lib/domain/words/days";
import { oneOf } from "@/lib/domain/words/en-nouns";
import { countWord, timesWord } from "@/lib/domain/words/numbers";
import { capital, en } from "@/lib/domain/words/said";
import type { Desk } from "./desk";
import { focusOf } from "./moment-summary";

/** One line on now, for lists: the most telling thing of the last fortnight, or for how long there was nothing. */
export function momentLine(desk: Desk): string {
  const { reading, recent, opportunities } = desk;
  const { new_behavior: change, rhythm } = reading.signals;
  const asOf = reading.dossier.as_of;
  const focus = focusOf(desk);
  if (change.value) {
    if (change.rivals.some(({ kind, verdict }) => kind === "gift" && verdict === "likely"))
      return "Outside the usual department: perhaps gifts.";
    const [reason] = changesToTell(reading);
    const what = reason ? changeWord(reason, recent) : focus?.head;
    if (what !== undefined) return `${recent.views.length > 0 ? "Looking at" : "Buying"} ${what}: new.`;
  }
  const cart = opportunities.find(({ trigger }) => trigger === "abandoned_cart");
  const left = cart && reading.dossier.products[cart.product_ids[0]!];
  if (left) return `Left ${left.tags.type ? oneOf(left.tags.type.value) : left.name} in the bag.`;
  if (isOverdue(reading)) return en`Overdue: usually every ${Math.round(rhythm.median_gap_days!)} days.`;
  const orders = ordersOf(reading);
  const last = orders.at(-1);
  const before = orders.at(-2);
  if (last && before && last.day >= recent.from && daysBetween(before.day, last.day) >= 180)
    return en`Back after ${countWord(Math.round(daysBetween(before.day, last.day) / 30.4))} months.`;
  const often = opportunities.find(({ trigger }) => trigger === "viewed_repeatedly" || trigger === "low_stock");
  const piece = often && reading.dossier.products[often.product_ids[0]!];
  if (piece) {
    const times = recent.views.filter(({ product }) => product.id === piece.id).length;
    return en`Opened ${piece.tags.type ? oneOf(piece.tags.type.value) : piece.name} ${timesWord(times)}.`;
  }
  if (focus) return `Looking at ${focus.head}.`;
  if (last && last.day >= recent.from) return en`Bought on ${dayText(last.day, asOf)}.`;
  if (recent.views.length > 0)
    return en`${capital(countWord(recent.views.length))} ${recent.views.length === 1 ? "view" : "views"} in two weeks.`;
  const latest = [last?.day, reading.views.at(-1)?.event.day]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return latest === undefined ? "Nothing yet." : en`Nothing new in ${daysBetween(latest, asOf)} days.`;
}
