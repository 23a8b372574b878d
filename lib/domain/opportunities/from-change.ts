import { changeSaid, changesToTell, citeChange } from "@/lib/domain/evidence/change";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { groupBy, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { listText } from "@/lib/domain/words/lists";
import { percent } from "@/lib/domain/words/numbers";
import { en, pt, said } from "@/lib/domain/words/said";
import { type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { offered } from "./offer";
import { findInRange, offerable } from "./stock";

/** The behaviour test said yes: offer, in person, what the change is about. */
export function changedTaste(reading: Reading, recent: Recent, wearer: Wearer): OpportunityTold[] {
  const { new_behavior } = reading.signals;
  const [reason] = changesToTell(reading);
  if (!new_behavior.value || !reason) return [];
  const what = changeSaid(reason, recent);
  const of = recent.views.filter(({ tags }) => {
    if (reason.attribute === "occasion") return tags.occasions.some(({ value }) => value === reason.value);
    if (reason.attribute === "price_band" || reason.attribute === "formality") return true;
    return (
      tags[reason.attribute as "color" | "type" | "category" | "department" | "pattern" | "material"]?.value ===
      reason.value
    );
  });
  const products = groupBy(of.length > 0 ? of : recent.views, ({ product }) => product.id)
    .map(([id]) => findInRange(reading.catalogue, id))
    .filter((product) => offerable(wearer, product))
    .slice(0, 3);
  const named = products.slice(0, 2).map((product) => offered(wearer, product));
  const names = listText(named);
  const [before, after] = [percent(reason.before), percent(reason.after)];
  return [
    toOpportunity({
      trigger: "new_behavior",
      subject: `${reason.attribute} ${reason.value}`,
      action:
        products.length === 0
          ? said(en`Ask what the interest in ${what} is for`, pt`Pergunte para que é o interesse em ${what}`)
          : said(
              en`Offer advice on ${what}, starting from ${names}`,
              pt`Ofereça orientação sobre ${what} e mostre ${names}`,
            ),
      reason: said(
        en`${after} of what was viewed and bought lately, ${before} before`,
        pt`${after} do que viu e comprou ultimamente, ${before} antes`,
      ),
      evidence: [citeChange(reading, recent, reason, named)],
      products: products.map(({ id }) => id),
      asOf: reading.dossier.as_of,
      dueIn: 2,
      expiresIn: 14,
    }),
  ];
}
