import type { Product } from "@/lib/domain/dossier";
import { citeAbsence, citeCount } from "@/lib/domain/evidence/cite";
import { headOf, headOfPiece } from "@/lib/domain/evidence/garments";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { count, eventRefs, groupBy, type Reading } from "@/lib/domain/profile/reading";
import type { Recent } from "@/lib/domain/profile/recent";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { bothNumbers } from "@/lib/domain/words/en-nouns";
import { isKindOf } from "@/lib/domain/words/kinds";
import { nounMany, singleNoun, someNouns } from "@/lib/domain/words/nouns";
import { timesWord } from "@/lib/domain/words/numbers";
import { pieceName, thePiece } from "@/lib/domain/words/pieces";
import { agree, en, pt, type Said, said } from "@/lib/domain/words/said";
import { type Clause, type OpportunityTold, toOpportunity } from "./draft-opportunity";
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
  return open.slice(0, 2).flatMap(({ product, events, last }, nth) => {
    const inRange = findInRange(reading.catalogue, product.id);
    if (!offerable(wearer, inRange)) return [];
    const added = events.filter(({ type }) => type === "product_added");
    const stock = stockLeft(wearer, inRange);
    const evidence = reading.ledger.note({
      kind: "opportunity",
      statement: en`${pieceName(product)}: put in the bag ${timesWord(added.length)} in the last 14 days, last on ${fullDay(last.day)}, not bought since.${stock ? en` Now; ${stock}.` : ""}${citeOffered(wearer, [inRange])}`,
      refs: [...eventRefs(added), { type: "product", id: product.id }],
      n: added.length,
      certainty: "counted",
    });
    const piece = thePiece(product);
    return toOpportunity({
      trigger: "abandoned_cart",
      subject: product.id,
      action:
        nth === 0
          ? said(en`Hold ${piece} and ask whether still wanted`, pt`Reserve ${piece} e pergunte se ainda interessa`)
          : said(
              en`Keep ${piece} back as well, until there is an answer`,
              pt`Guarde também ${piece}, até haver resposta`,
            ),
      reason: whyOpen(added.length, dayText(last.day, dossier.as_of)),
      more: [termsOf(wearer, inRange), besideOwned(reading, product), openedOften(reading, recent, product)],
      evidence: [evidence],
      products: [product.id],
      asOf: dossier.as_of,
      dueIn: 1,
      expiresIn: 10,
    });
  });
}

function whyOpen(times: number, day: Said): Said {
  if (times === 1) return said(en`put in the bag on ${day} and left there`, pt`foi para a sacola em ${day} e lá ficou`);
  return said(
    en`put in the bag ${timesWord(times)}, last on ${day}, and left there`,
    pt`foi para a sacola ${timesWord(times)}, a última em ${day}, e lá ficou`,
  );
}

/** How many of its kind were bought before; null where the kind is unknown. */
function besideOwned(reading: Reading, product: Product): Clause | null {
  const type = product.tags.type?.value;
  if (type === undefined) return null;
  const head = headOf(type);
  const own = reading.pieces.filter((piece) => headOfPiece(piece) === head);
  if (own.length > 0) {
    const some = someNouns(count(own), head);
    return {
      said: said(en`${some} bought before`, pt`já comprou ${some}`),
      evidence: citeCount(reading, nounMany(head).en, own),
    };
  }
  if (reading.total < 5 || reading.pieces.some((piece) => isKindOf(headOfPiece(piece) ?? "", head))) return null;
  const one = singleNoun(head);
  return {
    said: said(
      en`it would be the first ${one}`,
      pt`seria ${agree(one, "o primeiro", "a primeira", "o primeiro", "a primeira")} ${one}`,
    ),
    evidence: citeAbsence(reading, en`No ${bothNumbers(head)} among ${reading.total} pieces bought.`, reading.total),
  };
}

/** How often its page was opened in the window, from twice on. */
function openedOften(reading: Reading, recent: Recent, product: Product): Clause | null {
  const views = recent.views.filter((view) => view.product.id === product.id);
  if (views.length < 2) return null;
  const times = timesWord(views.length);
  const evidence = reading.ledger.note({
    kind: "browsing",
    statement: en`${pieceName(product)}: opened ${times} (${views.length}) in the last 14 days.`,
    refs: eventRefs(views.map(({ event }) => event)),
    certainty: "viewed",
  });
  return { said: said(en`opened ${times} in all`, pt`página aberta ${times} ao todo`), evidence };
}
