import { citeCount } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import { isReduced } from "@/lib/domain/evidence/orders";
import { count, lineRefs } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { countWord, percent } from "@/lib/domain/words/numbers";
import { en, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";

/** Full price, or waiting for reductions: said when nearly nine tenths go one way, or nearly half are reduced. */
export function writePrice(desk: Desk): Told[] {
  const { reading } = desk;
  const known = reading.pieces.filter((piece) => isReduced(piece) !== null);
  const reduced = known.filter((piece) => isReduced(piece));
  const of = count(known);
  const n = count(reduced);
  if (of < 4) return [];
  const share = n / of;
  const full = share <= 0.12;
  const evidence = reading.ledger.note({
    kind: "price",
    statement: en`${n} of ${of} pieces with known prices were bought below list price (${percent(share)}), ${of - n} at full price.`,
    refs: lineRefs(full ? known : reduced),
    n: of,
    certainty: share <= 0.12 || share >= 0.5 ? "distinctive" : "counted",
  });
  const heads = headsOf(full ? known.filter((piece) => !isReduced(piece)) : reduced).slice(0, 2);
  const kinds = listText(heads.map((head) => head.said));
  const what = full ? "at full price" : "below list price";
  const kindEvidence = () => heads.map((head) => citeCount(reading, `${head.word} ${what}`, head.pieces, of));
  return state(
    desk,
    "who.value",
    [evidence],
    [
      {
        form: "price-never",
        when: n === 0 && heads.length > 0,
        say: () =>
          said(
            en`Has paid full price every time, for ${kinds} as for the rest: ${of} pieces in a row.`,
            pt`Sempre pagou o preço cheio, em ${kinds} como no resto: ${of} peças seguidas.`,
          ),
        evidence: kindEvidence,
      },
      {
        form: "price-full",
        when: full && heads.length > 0,
        say: () =>
          said(
            en`Pays full price, ${kinds} first: all but ${countWord(n)} of ${of} pieces.`,
            pt`Paga o preço cheio, primeiro em ${kinds}: todas menos ${countWord(n, "f")} de ${of} peças.`,
          ),
        evidence: kindEvidence,
      },
      {
        form: "price-waits",
        when: share >= 0.75 && heads.length > 0,
        say: () =>
          said(
            en`Buys when the price comes down, ${kinds} first: ${n} of ${of} pieces were reduced.`,
            pt`Compra quando o preço baixa, primeiro ${kinds}: ${n} de ${of} peças em remarcação.`,
          ),
        evidence: kindEvidence,
      },
      {
        form: "price-half",
        when: share >= 0.45 && heads.length > 0,
        say: () =>
          said(
            en`Every other piece is a reduced one, ${kinds} most often: ${n} of ${of}.`,
            pt`Boa parte vem remarcada, mais vezes ${kinds}: ${n} de ${of} peças.`,
          ),
        evidence: kindEvidence,
      },
    ],
  );
}
