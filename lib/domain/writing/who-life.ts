import { citeCount } from "@/lib/domain/evidence/cite";
import { headsOf } from "@/lib/domain/evidence/garments";
import { count, type Piece } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { occasionPhrase } from "@/lib/domain/words/occasions";
import { en, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";

/** What the wardrobe is for, when one or two occasions stand out; with the garments it is for. */
export function writeLife(desk: Desk): Told[] {
  const { reading, occasions } = desk;
  if (reading.company) return [];
  const [first, second] = desk.traits.filter(({ attribute }) => attribute === "occasion");
  const [top] = occasions;
  const n = top ? count(top.pieces) : 0;
  const kindsOf = (pieces: readonly Piece[]) => headsOf(pieces).slice(0, 2);
  const mine = kindsOf(first?.pieces ?? []);
  const most = kindsOf(top?.pieces ?? []);
  const cite = (value: string, heads: typeof mine) =>
    heads.map((head) => citeCount(reading, en`${head.word} for ${occasionPhrase(value)}`, head.pieces));
  const phrase = first && occasionPhrase(first.value);
  return state(
    desk,
    "who.life",
    [],
    [
      {
        form: "life-two",
        when: first !== undefined && second !== undefined && first.strength === "distinctive",
        say: () =>
          said(
            en`Buys for ${phrase!} and for ${occasionPhrase(second!.value)}, ${first!.n} and ${second!.n} of ${first!.of} pieces.`,
            pt`Compra para ${phrase!} e para ${occasionPhrase(second!.value)}: ${first!.n} e ${second!.n} de ${first!.of} peças.`,
          ),
        evidence: () => [first!.evidence, second!.evidence],
      },
      {
        form: "life-ordinary",
        when: first?.strength === "distinctive" && first.value === "everyday" && first.n / first.of >= 0.8,
        say: () =>
          said(
            en`Buys ${listText(mine.map((head) => head.said))} for ordinary days, seldom anything for an occasion: ${first!.n} of ${first!.of} pieces.`,
            pt`Compra ${listText(mine.map((head) => head.said))} para o dia a dia, raramente algo para uma ocasião: ${first!.n} de ${first!.of} peças.`,
          ),
        evidence: () => [first!.evidence, ...cite(first!.value, mine)],
      },
      {
        form: "life-one",
        when: first?.strength === "distinctive" && mine.length > 0,
        say: () =>
          said(
            en`Buys for ${phrase!} more than other customers do: ${first!.n} of ${first!.of} pieces, ${listText(mine.map((head) => head.said))} first.`,
            pt`Compra para ${phrase!} mais do que os outros clientes: ${first!.n} de ${first!.of} peças, primeiro ${listText(mine.map((head) => head.said))}.`,
          ),
        evidence: () => [first!.evidence, ...cite(first!.value, mine)],
      },
      {
        form: "life-tends",
        when: first !== undefined && mine.length > 0,
        say: () =>
          said(
            en`Tends to buy for ${phrase!}, ${listText(mine.map((head) => head.said))} first of all.`,
            pt`Tende a comprar para ${phrase!}, antes de tudo ${listText(mine.map((head) => head.said))}.`,
          ),
        evidence: () => [first!.evidence, ...cite(first!.value, mine)],
      },
      {
        form: "life-half",
        when:
          top !== undefined &&
          top.value !== "everyday" &&
          reading.total >= 4 &&
          n / reading.total >= 0.6 &&
          most.length > 0,
        say: () =>
          said(
            en`Most of what is bought is for ${occasionPhrase(top!.value)}, ${listText(most.map((head) => head.said))} above all: ${n} of ${reading.total} pieces.`,
            pt`A maior parte das compras é para ${occasionPhrase(top!.value)}, sobretudo ${listText(most.map((head) => head.said))}: ${n} de ${reading.total} peças.`,
          ),
        evidence: () => [top!.evidence, ...cite(top!.value, most)],
      },
    ],
  );
}
