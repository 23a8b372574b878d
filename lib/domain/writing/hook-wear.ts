import { keySegment } from "@/lib/domain/claims/key-segment";
import type { Trait } from "@/lib/domain/evidence/find-traits";
import { typesOf } from "@/lib/domain/evidence/garments";
import { lineRefs } from "@/lib/domain/profile/reading";
import { capital, en, pt, type Said, said } from "@/lib/domain/words/said";
import { type BriefWords, coloredOf, slotOf, type Word, wordsOf } from "./brief-words";
import { companions } from "./companions";
import type { Desk, Told } from "./desk";
import { isIntimate } from "./hook-garment";

/** How a kind of piece that sets the customer apart is worn: with which shoe, or with which other garments. */
export function writeWear(desk: Desk, words: BriefWords): Told[] {
  const { reading, traits } = desk;
  const trait = traits.findLast(({ attribute, pieces }) => attribute === "type" && !isIntimate(pieces));
  if (!trait || trait.n < 3 || !trait.pieces.every((piece) => reading.own.includes(piece))) return [];
  const slot = slotOf(reading, trait.value) ?? "";
  const under = ["bottom", "one-piece"].includes(slot);
  const others = under
    ? wordsOf(reading, ownShoes(reading)).slice(0, 2)
    : words.garments.filter(({ value }) => companions[slot]?.includes(slotOf(reading, value) ?? "")).slice(0, 2);
  const told = others.length > 0 ? withOthers(trait, others, under) : alone(desk, trait, under);
  return [
    { key: `hook.wear-${keySegment(trait.value)}`, text: told.text, evidence: [trait.evidence, ...told.evidence] },
  ];
}

/** Kinds of shoe the customer wears, most worn first; each counted over all that was bought of it, as a fact tells it. */
function ownShoes({ own, pieces }: Desk["reading"]) {
  const all = typesOf(pieces);
  const worn = typesOf(own.filter(({ tags }) => tags?.slot?.value === "shoes"));
  return worn.flatMap(({ value }) => all.find((group) => group.value === value) ?? []);
}

type Wear = { text: Said; evidence: string[] };

function withOthers({ said: garment }: Trait, others: readonly Word[], under: boolean): Wear {
  const [first, second] = others.map((word) => word.said) as [Said, Said | undefined];
  const evidence = others.map((word) => word.evidence());
  if (under)
    return {
      text: second
        ? said(en`${capital(first)} or ${second} under ${garment}`, pt`${capital(first)} ou ${second} com ${garment}`)
        : said(en`${capital(first)} under ${garment}`, pt`${capital(first)} com ${garment}`),
      evidence,
    };
  return {
    text: second
      ? said(
          en`${capital(garment)} more than one way: with ${first}, with ${second}`,
          pt`${capital(garment)} de mais de um jeito: com ${first}, com ${second}`,
        )
      : said(
          en`${capital(garment)} and ${first}, worn differently each time`,
          pt`${capital(garment)} e ${first}, cada vez de um jeito`,
        ),
    evidence,
  };
}

function alone({ reading }: Desk, trait: Trait, under: boolean): Wear {
  const colored = coloredOf(reading, trait);
  const garment = colored?.said ?? trait.said;
  const more = colored ? [colored.evidence()] : [];
  if (!under)
    return {
      text: said(en`${capital(garment)}, worn differently each time`, pt`${capital(garment)}, cada vez de um jeito`),
      evidence: more,
    };
  const shoe = reading.ledger.note({
    kind: "count",
    statement: en`${capital(trait.said)}: ${trait.n} bought. A shoe goes with them.`,
    refs: lineRefs(trait.pieces),
    n: trait.n,
    certainty: trait.strength,
  });
  return { text: said(en`Which shoe under ${garment}`, pt`Que sapato usar com ${garment}`), evidence: [shoe, ...more] };
}
