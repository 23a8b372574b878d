import { citeCount } from "@/lib/domain/evidence/cite";
import { colorsOf, type Group } from "@/lib/domain/evidence/garments";
import { isQuiet } from "@/lib/domain/taxonomy/colors";
import { listText } from "@/lib/domain/words/lists";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import type { Brief } from "./brief";
import { keptPieces } from "./brief-words";
import { type Form, state, type Told } from "./desk";

/** The colours of a picture, in the proportions of the wardrobe. */
export function writePalette(brief: Brief): Told[] {
  return brief.facts.neutrals ? state(brief.desk, "brief.visual.palette", [], forms(brief)) : [];
}

function forms({ desk, facts }: Brief): Form[] {
  const { reading } = desk;
  const neutrals = facts.neutrals!;
  const colors = colorsOf(keptPieces(reading, "color", reading.pieces));
  const of = colors.reduce((sum, { n }) => sum + n, 0);
  const accent = desk.traits.find(({ attribute, value }) => attribute === "color" && !isQuiet(value));
  const bright = colors.filter(({ value, n }) => !isQuiet(value) && n >= 2).slice(0, 2);
  const quiet = colors.filter(({ value }) => isQuiet(value)).slice(0, 2);
  const cite = (groups: readonly Group[]) => groups.map((group) => citeCount(reading, group.word, group.pieces, of));
  const two = (groups: readonly Group[]) => listText(groups.map((group) => group.said));
  return [
    {
      form: "palette-accent",
      when: accent !== undefined && quiet.length > 0 && neutrals.share >= 0.45,
      say: () =>
        said(
          en`${capital(two(quiet))}, with one ${accent!.said} piece`,
          pt`${capital(two(quiet))}, com uma peça em ${accent!.said}`,
        ),
      evidence: () => [accent!.evidence, ...cite(quiet)],
    },
    {
      form: "palette-quiet",
      when: neutrals.share >= 0.75 && quiet.length > 1,
      say: () => said(en`${capital(two(quiet))}, nothing louder`, pt`${capital(two(quiet))}, nada que fale mais alto`),
      evidence: () => [neutrals.evidence(), ...cite(quiet)],
    },
    {
      form: "palette-bright",
      when: bright.length > 1 && neutrals.share <= 0.6,
      say: () => said(en`${capital(two(bright))} on a plain ground`, pt`${capital(two(bright))} sobre fundo neutro`),
      evidence: () => [neutrals.evidence(), ...cite(bright)],
    },
    {
      form: "palette-touch",
      when: bright.length > 0 && quiet.length > 0,
      say: () =>
        said(
          en`${capital(quiet[0]!.said)}, with ${bright[0]!.said} as the accent`,
          pt`${capital(quiet[0]!.said)}, com ${bright[0]!.said} de destaque`,
        ),
      evidence: () => cite([quiet[0]!, bright[0]!]),
    },
  ];
}
