import { nounOne } from "@/lib/domain/words/nouns";
import { agree, capital, en, pt, type Said, said, the } from "@/lib/domain/words/said";
import type { Brief } from "./brief";
import { coloredOf, slotOf } from "./brief-words";
import type { Told } from "./desk";

/** Of the garment with its colour, and of one of it without. */
type Frame = (many: Said, one: Said) => Said;

const frames: Record<string, Frame> = {
  bottom: (g) => said(en`Full length, for the line of ${g}`, pt`Corpo inteiro, pela linha de ${the(g)}`),
  "one-piece": (g) => said(en`The whole figure, ${g} from neck to hem`, pt`A figura inteira, ${g} do decote à barra`),
  shoes: (g) => said(en`From the floor up: ${g} in the foreground`, pt`A partir do chão: ${g} em primeiro plano`),
  bag: (g) =>
    said(en`${capital(g)} in the hand, the rest out of focus`, pt`${capital(g)} na mão, o resto fora de foco`),
  outerwear: (_, one) =>
    said(
      en`The ${one} open, layers showing`,
      pt`${capital(the(one))} ${agree(one, "aberto", "aberta", "aberto", "aberta")}, com as camadas à vista`,
    ),
  top: (g) =>
    said(en`Framed from the waist up, ${g} first`, pt`Enquadrar da cintura para cima, com destaque para ${g}`),
};

/** What the picture must not crop away: the garment that tells most. */
export function writeFrame({ desk, words }: Brief): Told[] {
  const [garment] = words.garments;
  if (!garment) return [];
  const slot = slotOf(desk.reading, garment.value);
  const frame = slot === undefined ? undefined : frames[slot];
  if (!frame) return [];
  const colored = coloredOf(desk.reading, garment);
  return [
    {
      key: "brief.visual.frame",
      text: frame(colored?.said ?? garment.said, nounOne(garment.value)),
      evidence: [(colored ?? garment).evidence()],
    },
  ];
}
