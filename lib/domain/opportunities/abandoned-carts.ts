import type { Wearer } from "@/lib/domain/looks/wearer";
import { eventRefs, groupBy, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { timesWord } from "@/lib/domain/words/numbers";
import { pieceName, thePiece } from "@/lib/domain/words/pieces";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import { type OpportunityTold, toOpportunity } from "./draft-opportunity";
import { citeOffered, stockLeft, termsOf } from "./offer";
import { findInRange, offerable } from "./stock";

/** Left in the bag: added within the window, not removed since, not bought since. Newest first, at most two. */
export function abandonedCarts(reading: Reading, recent: Recent, wearer: Wearer): OpportunityTold[] {
  const { dossier } = reading;
  const byProduct = groupBy(
    recent.events.filter(({ type }) => type === "product_added" || type === "product_removed"),
    ({ product_id }) => product_id,
  );
  const open = byProduct.flatMap(([id, events]) => {
    const last = events.at(-1)!;
    const bought = dossier.lines.some((line) => line.product_id === id && line.day >= recent.from && !line.returned);
    const product = dossier.products[id];
    return last.type === "product_added" && !bought && product?.tags.fashion ? [{ product, events, last }] : [];
  });
  open.sort((a, b) => (a.last.at < b.last.at ? 1 : a.last.at > b.last.at ? -1 : a.product.id < b.product.id ? -1 : 1));
  return open.slice(0, 2).flatMap(({ product, events, last }) => {
    const inRange = findInRange(reading.catalogue, product.id);
    if (!offerable(wearer, inRange)) return [];
    const added = events.filter(({ type }) => type === "product_added");
    const stock = stockLeft(wearer, inRange);
    const evidence = reading.ledger.note({
      kind: "opportunity",
      statement: en`${pieceName(product)}: put in the bag ${timesWord(added.length)}, last on ${fullDay(last.day)}, not bought since.${stock ? en` Now; ${stock}.` : ""}${citeOffered(wearer, [inRange])}`,
      refs: [...eventRefs(added), { type: "product", id: product.id }],
      n: added.length,
      certainty: "counted",
    });
    const piece = thePiece(product);
    return toOpportunity({
      trigger: "abandoned_cart",
      subject: product.id,
      action: said(en`Hold ${piece} and ask whether still wanted`, pt`Reserve ${piece} e pergunte se ainda interessa`),
      reason: whyOpen(added.length, dayText(last.day, dossier.as_of), termsOf(wearer, inRange)),
      evidence: [evidence],
      products: [product.id],
      asOf: dossier.as_of,
      dueIn: 1,
      expiresIn: 10,
    });
  });
}

function whyOpen(times: number, day: Said, terms: Said | null): Said {
  const rest = said(terms ? en`; ${terms}` : "", terms ? pt`; ${terms}` : "");
  if (times === 1)
    return said(en`put in the bag on ${day} and left there${rest}`, pt`foi para a sacola em ${day} e lá ficou${rest}`);
  return said(
    en`put in the bag ${timesWord(times)}, last on ${day}, and left there${rest}`,
    pt`foi para a sacola ${timesWord(times)}, a última em ${day}, e lá ficou${rest}`,
  );
}
