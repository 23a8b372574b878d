import { type Group, headOfPiece, headsOf } from "@/lib/domain/evidence/garments";
import { ordersOf } from "@/lib/domain/evidence/orders";
import { lineRefs, type Piece } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { agree, capital, en, pt, said } from "@/lib/domain/words/said";
import { type Brief, nextGarments } from "./brief";
import { isUnderwear, keptTypes } from "./brief-words";
import type { Desk, Told } from "./desk";

/** How much to show at once: a company's set, a single piece, or two kinds that come together. */
export function writeBasket(brief: Brief): Told[] {
  const { desk, facts, garments } = brief;
  if (desk.reading.company) return writeSets(desk);
  const { single } = facts;
  if (!single || single.share < 0.6) return writePair(desk);
  const [garment] = [...nextGarments(brief, 1, "direction"), ...garments];
  if (!garment) return [];
  return [
    {
      key: "brief.campaign.one-piece",
      text: said(
        en`${capital(garment.said)} alone, one piece a message`,
        pt`Só ${garment.said}, uma peça por mensagem`,
      ),
      evidence: [single.evidence(), garment.evidence()],
    },
  ];
}

function writeSets({ reading }: Desk): Told[] {
  const orders = ordersOf(reading);
  if (orders.length < 2) return [];
  const typical = [...orders].sort((a, b) => a.n - b.n)[Math.floor(orders.length / 2)]!.n;
  const evidence = reading.ledger.note({
    kind: "count",
    statement: en`The middle one of ${orders.length} orders holds ${typical} pieces.`,
    refs: lineRefs(reading.pieces),
    n: orders.length,
    certainty: "counted",
  });
  const text = said(
    en`Quote for sets of about ${typical}, with delivery dates`,
    pt`Orçar conjuntos de cerca de ${typical} peças, com prazo de entrega`,
  );
  return [{ key: "brief.campaign.sets", text, evidence: [evidence] }];
}

/** Two kinds of piece that come in the same order again and again. */
function writePair({ reading }: Desk): Told[] {
  const orders = ordersOf(reading);
  const pairs = new Map<string, { heads: [Group, Group]; pieces: Piece[]; n: number }>();
  for (const { pieces } of orders) {
    const worn = keptTypes(reading, pieces).filter((piece) => !isUnderwear([piece]));
    const heads = headsOf(worn).sort((a, b) => (a.word < b.word ? -1 : 1));
    for (const [at, a] of heads.entries())
      for (const b of heads.slice(at + 1)) {
        const name = `${a.word}|${b.word}`;
        const pair = pairs.get(name) ?? { heads: [a, b], pieces: [], n: 0 };
        pair.pieces.push(...pieces.filter((piece) => [a.value, b.value].includes(headOfPiece(piece) ?? "")));
        pair.n++;
        pairs.set(name, pair);
      }
  }
  const [best] = [...pairs.values()].sort((x, y) => y.n - x.n || (nameOf(x.heads) < nameOf(y.heads) ? -1 : 1));
  if (!best || best.n < 3 || best.n / orders.length < 0.25) return [];
  const both = listText(best.heads.map(({ value }) => nounMany(value)));
  const [n, of] = [best.n, orders.length];
  const evidence = reading.ledger.note({
    kind: "count",
    statement: en`${capital(both)}: ${n} of ${of} orders hold both.`,
    refs: lineRefs(best.pieces),
    n,
    certainty: "counted",
  });
  const text = said(
    en`Offer ${both} together, as they are bought`,
    pt`Oferecer ${both} ${agree(both, "junto", "junta", "juntos", "juntas")}, como vêm nos pedidos`,
  );
  return [{ key: "brief.campaign.outfits", text, evidence: [evidence] }];
}

const nameOf = ([a, b]: [Group, Group]): string => `${a.word},${b.word}`;
