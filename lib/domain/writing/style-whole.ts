import { citeCount, citePieces } from "@/lib/domain/evidence/cite";
import { colorsOf, headsOf, materialsOf } from "@/lib/domain/evidence/garments";
import { listText } from "@/lib/domain/words/lists";
import { thePiece } from "@/lib/domain/words/pieces";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";

/** What hangs in the wardrobe, where few things set the customer apart: a description, not a preference. */
export function writeWardrobe(desk: Desk): Told[] {
  const { reading } = desk;
  const heads = headsOf(reading.pieces).slice(0, 3);
  const colors = colorsOf(reading.pieces);
  const known = colors.reduce((sum, { n }) => sum + n, 0);
  const [color, second] = colors;
  if (reading.total < 8 || heads.length < 2 || !color || !second) return [];
  const [cloth] = materialsOf(reading.pieces);
  const words = heads.map((head) => head.said);
  const [first] = words;
  const tones = listText([color.said, second.said]);
  const evidence = [
    ...heads.map((head) => citeCount(reading, head.word, head.pieces)),
    ...[color, second].map((group) => citeCount(reading, group.word, group.pieces, known)),
  ];
  const clothEvidence = () => (cloth ? [citeCount(reading, cloth.word, cloth.pieces)] : []);
  return state(desk, "style.wardrobe", evidence, [
    {
      form: "wardrobe-color",
      when: color.n / known >= 0.35,
      say: () =>
        said(
          en`${capital(listText(words))}, and ${color.said} more than any other colour: ${color.n} of ${known} pieces.`,
          pt`${capital(listText(words))}, e ${color.said} mais do que qualquer outra cor: ${color.n} de ${known} peças.`,
        ),
    },
    {
      form: "wardrobe-cloth",
      when:
        cloth !== undefined && cloth.n / reading.total >= 0.35 && !heads.some(({ word }) => word.includes(cloth.word)),
      say: () =>
        said(
          en`A wardrobe of ${listText(words)}, ${cloth!.said} in ${cloth!.n} of ${reading.total} pieces, ${tones} first.`,
          pt`Um guarda-roupa de ${listText(words)}, ${cloth!.said} em ${cloth!.n} de ${reading.total} peças, primeiro em ${tones}.`,
        ),
      evidence: clothEvidence,
    },
    {
      form: "wardrobe-first",
      when: heads[0]!.n / reading.total >= 0.3,
      say: () =>
        said(
          en`${capital(first!)} first, then ${listText(words.slice(1))}; mostly ${tones}.`,
          pt`Primeiro ${first!}, depois ${listText(words.slice(1))}; sobretudo em ${tones}.`,
        ),
    },
    {
      form: "wardrobe",
      when: true,
      say: () =>
        said(
          en`The wardrobe so far is ${listText(words)}, mostly ${tones}.`,
          pt`Até agora, o guarda-roupa é de ${listText(words)}, sobretudo em ${tones}.`,
        ),
    },
  ]);
}

/** When nothing sets the customer apart: says so, and what there is. */
export function writeMiddle(desk: Desk): Told[] {
  const { reading } = desk;
  const heads = headsOf(reading.pieces).slice(0, 3);
  if (heads.length === 0) return [];
  const colors = colorsOf(reading.pieces).slice(0, 2);
  const kinds = listText(heads.map((head) => head.said));
  const latest = heads[0]!.pieces.at(-1)!;
  const { total } = reading;
  const evidence = citePieces(
    reading,
    reading.pieces,
    en`${total} pieces; most of all ${kinds}${colors.length > 0 ? en` and ${listText(colors.map((color) => color.said))}` : ""}. No colour, cloth or kind of piece stands out against all customers.`,
  );
  return state(
    desk,
    "style.middle",
    [evidence],
    [
      {
        form: "middle-one",
        when: total === 1 && latest.product !== null,
        say: () => {
          const piece = capital(thePiece(latest.product!));
          return said(en`${piece} is all there is to go by.`, pt`${piece} é tudo o que se sabe por enquanto.`);
        },
      },
      {
        form: "middle-few",
        when: total < 8,
        say: () =>
          said(
            en`Too few pieces to call a style: ${kinds} so far.`,
            pt`Poucas peças para falar em estilo: por enquanto, ${kinds}.`,
          ),
      },
      {
        form: "middle",
        // Of a range without colours nothing may be said about them.
        when: reading.pieces.filter(({ tags }) => tags?.color).length * 2 >= reading.pieces.length,
        say: () =>
          said(
            en`No signature yet in ${total} pieces: ${kinds}, in the colours most people choose.`,
            pt`Ainda sem assinatura própria em ${total} peças: ${kinds}, nas cores que a maioria escolhe.`,
          ),
      },
      {
        form: "middle-colorless",
        when: true,
        say: () =>
          said(
            en`No signature yet in ${total} pieces: ${kinds}, as others buy them.`,
            pt`Ainda sem assinatura própria em ${total} peças: ${kinds}, como os outros compram.`,
          ),
      },
    ],
  );
}
