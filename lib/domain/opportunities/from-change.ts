import { changesToTell, changeWord, citeChange } from "@/lib/domain/evidence/change";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { groupBy, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { listText, percent } from "@/lib/domain/words/en-words";
import { theProduct } from "@/lib/domain/words/piece-name";
import { type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { findInRange, offerable } from "./stock";

/** The behaviour test said yes: offer, in person, what the change is about. */
export function changedTaste(reading: Reading, recent: Recent, wearer: Wearer): OpportunityTold[] {
  const { new_behavior } = reading.signals;
  const [reason] = changesToTell(reading);
  if (!new_behavior.value || !reason) return [];
  const word = changeWord(reason, recent);
  const of = recent.views.filter(({ tags }) => {
    if (reason.attribute === "occasion") return tags.occasions.some(({ value }) => value === reason.value);
    if (reason.attribute === "price_band" || reason.attribute === "formality") return true;
    return tags[reason.attribute as "color" | "type" | "category" | "department" | "pattern"]?.value === reason.value;
  });
  const products = groupBy(of.length > 0 ? of : recent.views, ({ product }) => product.id)
    .map(([id]) => findInRange(reading.catalogue, id))
    .filter((product) => offerable(wearer, product))
    .slice(0, 3);
  const names = listText(products.slice(0, 2).map(theProduct));
  return [
    toOpportunity({
      trigger: "new_behavior",
      subject: `${reason.attribute} ${reason.value}`,
      action:
        products.length === 0
          ? `Ask what the interest in ${word} is for`
          : `Offer advice on ${word}, starting from ${names}`,
      reason: `${percent(reason.after)} of what was viewed and bought lately, ${percent(reason.before)} before`,
      evidence: [citeChange(reading, recent, reason, products.slice(0, 2).map(theProduct))],
      products: products.map(({ id }) => id),
      asOf: reading.dossier.as_of,
      dueIn: 2,
      expiresIn: 14,
    }),
  ];
}
