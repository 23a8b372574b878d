import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount, citeViews } from "@/lib/domain/evidence/cite";
import { headOfPiece, headsOf } from "@/lib/domain/evidence/garments";
import { type OccasionReading, tellingOccasion } from "@/lib/domain/occasions/find-occasions";
import { count, groupBy } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { occasionPhrase } from "@/lib/domain/words/occasions";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import { isUnderwear } from "./brief-words";
import type { Desk, Told } from "./desk";
import { onePiece } from "./one-piece";

const themes: Record<string, (garments: Said) => Said> = {
  work: (g) => said(en`The first meeting of the week, in ${g}`, pt`A primeira reunião da semana, com ${g}`),
  evening: (g) => said(en`Dressed for dinner in a hurry: ${g}`, pt`Jantar em cima da hora: ${g}`),
  party: (g) => said(en`One outfit, many invitations: ${g}`, pt`Um look, muitos convites: ${g}`),
  wedding: (g) => said(en`Somebody else’s wedding, in ${g}`, pt`No casamento dos outros, com ${g}`),
  "formal-event": (g) => said(en`What the invitation asks for, in ${g}`, pt`O que o convite pede: ${g}`),
  weekend: (g) => said(en`Out of the door on a Saturday, in ${g}`, pt`Sábado, da porta para fora, com ${g}`),
  travel: (g) => said(en`What earns its place in the case: ${g}`, pt`O que merece lugar na mala: ${g}`),
  sport: (g) =>
    said(en`From the first stretch to the way home, in ${g}`, pt`Do alongamento à volta para casa, com ${g}`),
  beach: (g) => said(en`Packing for sun: ${g}`, pt`Mala para o sol: ${g}`),
  home: (g) => said(en`Dressed and staying in: ${g}`, pt`Para ficar em casa: ${g}`),
  everyday: (g) => said(en`An ordinary day in ${g}`, pt`Um dia comum com ${g}`),
  gift: (g) => said(en`A present that is kept: ${g}`, pt`Um presente que fica: ${g}`),
};
const team = (g: Said): Said => said(en`A team that reads as one, in ${g}`, pt`Uma equipe que se reconhece, com ${g}`);

/** The occasion that says most, in what this customer wears for it, or looks at for it. */
export function writeOccasion({ occasions, reading }: Desk): Told[] {
  const first = tellingOccasion(occasions);
  if (!first) return [];
  const theme = reading.company && first.value === "work" ? team : themes[first.value];
  if (!theme) return [];
  const tell = (garments: readonly Said[], evidence: readonly string[]): Told[] => [
    {
      key: `hook.for-${keySegment(first.value)}`,
      text: theme(listText(garments)),
      evidence: [first.evidence, ...evidence],
    },
  ];
  const worn = first.pieces.filter((piece) => !isUnderwear([piece]));
  const [only] = worn;
  if (only?.product && count(worn) === 1) {
    const { said, evidence } = onePiece(reading, only);
    return tell([said], evidence);
  }
  const heads = headsOf(worn).slice(0, 2);
  if (heads.length > 0 && count(worn) >= 2)
    return tell(
      heads.map((head) => head.said),
      heads.map((head) => citeFor(reading, first, head)),
    );
  const [head, views] = groupBy(first.views, headOfPiece)[0] ?? [];
  if (!head || !views || views.length < 3) return [];
  const what = en`${nounMany(head)} for ${occasionPhrase(first.value)}`;
  return tell([nounMany(head)], [citeViews(reading, what, views, reading.views.length, "so far")]);
}

/** "Blouses for the working week: 6 of 20 pieces (30%)." */
export const citeFor = (
  reading: Desk["reading"],
  { value, pieces }: OccasionReading,
  head: { word: string; pieces: OccasionReading["pieces"] },
): string => citeCount(reading, en`${head.word} for ${occasionPhrase(value)}`, head.pieces, count(pieces));
