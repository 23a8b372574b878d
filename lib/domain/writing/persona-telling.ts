import { colorsOf, headsOf } from "@/lib/domain/evidence/garments";
import { count } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import type { Form } from "./desk";
import type { PersonaView } from "./persona-view";

/** What stands out in how it is dressed for: a print, one colour, an accent, a dress, a cloth. */
export function tellingPersona(view: PersonaView): Form[] {
  const { n, heads, kinds, colors, colored, accent, neutrals, quiet, cloth, dresses, prints } = view;
  const [top] = colors;
  const quietTones = listText(neutrals.slice(0, 2).map((color) => color.said));
  const printed = headsOf(prints)[0];
  const dressColor = colorsOf(dresses)[0];
  const dressKinds = listText(
    headsOf(dresses)
      .slice(0, 2)
      .map((head) => head.said),
  );
  return [
    {
      form: "persona-print",
      when: prints.length >= 3 && count(prints) / n >= 0.45 && printed !== undefined,
      say: () =>
        said(
          en`The print does the talking: ${count(prints)} of ${n} pieces are patterned, ${printed!.said} above all.`,
          pt`Quem fala é a estampa: ${count(prints)} de ${n} peças são estampadas, sobretudo ${printed!.said}.`,
        ),
      evidence: () => [view.cite(en`patterned pieces, ${printed!.word} above all,`, prints)],
    },
    {
      form: "persona-mono",
      when: top !== undefined && n >= 4 && kinds.length > 1 && colored >= n * 0.6 && top.n / colored >= 0.7,
      say: () =>
        said(
          en`${capital(top!.said)} nearly head to toe, in ${listText(kinds)}.`,
          pt`${capital(top!.said)} quase da cabeça aos pés, em ${listText(kinds)}.`,
        ),
      evidence: () => [...view.citeColors([top!]), ...view.citeHeads()],
    },
    {
      form: "persona-accent",
      when: accent !== undefined && neutrals.length > 0 && quiet / Math.max(1, colored) >= 0.5,
      say: () =>
        said(
          en`One note of colour, the rest kept quiet: ${accent!.said} beside ${quietTones}.`,
          pt`Uma nota de cor, o resto discreto: ${accent!.said} ao lado de ${quietTones}.`,
        ),
      evidence: () => view.citeColors([accent!, ...neutrals.slice(0, 2)]),
    },
    {
      form: "persona-dress",
      when: dresses.length >= 2 && count(dresses) / n >= 0.4,
      say: () =>
        dressColor
          ? said(
              en`One piece settles it, ${count(dresses)} times out of ${n}: ${dressKinds}, ${dressColor.said} first.`,
              pt`Uma peça só resolve, ${count(dresses)} de ${n} vezes: ${dressKinds}, primeiro em ${dressColor.said}.`,
            )
          : said(
              en`One piece settles it, ${count(dresses)} times out of ${n}: ${dressKinds}.`,
              pt`Uma peça só resolve, ${count(dresses)} de ${n} vezes: ${dressKinds}.`,
            ),
      evidence: () => [view.cite(en`${dressKinds}${dressColor ? en`, ${dressColor.word} first,` : ""}`, dresses)],
    },
    {
      form: "persona-cloth",
      when:
        cloth !== undefined &&
        cloth.n >= 3 &&
        cloth.n / n >= 0.4 &&
        !/leather|suede|metal/.test(cloth.value) &&
        heads.length >= 2,
      say: () =>
        said(
          en`${capital(heads[0]!.said)} and ${heads[1]!.said}, ${cloth!.said} where there is a choice.`,
          pt`${capital(heads[0]!.said)} e ${heads[1]!.said}, de ${cloth!.said} quando há escolha.`,
        ),
      evidence: () => [...view.citeHeads(2), view.cite(cloth!.word, cloth!.pieces)],
    },
  ];
}
