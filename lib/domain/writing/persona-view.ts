import { citeCount } from "@/lib/domain/evidence/cite";
import { colorsOf, headsOf, materialsOf } from "@/lib/domain/evidence/garments";
import { isPatterned } from "@/lib/domain/looks/outfit";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import { count, type Piece } from "@/lib/domain/profile/reading";
import { isQuiet } from "@/lib/domain/taxonomy/colors";
import { occasionPhrase } from "@/lib/domain/words/occasions";
import { en } from "@/lib/domain/words/said";
import type { Desk } from "./desk";

export type PersonaView = ReturnType<typeof viewPersona>;

/** What the forms choose among: kinds, colours and cloths of the pieces, and the facts behind them. */
export function viewPersona(desk: Desk, { value, pieces, formality }: OccasionReading) {
  const { reading } = desk;
  const n = count(pieces);
  const heads = headsOf(pieces);
  const colors = colorsOf(pieces);
  const neutrals = colors.filter((color) => isQuiet(color.value));
  const purpose = occasionPhrase(value).en;
  const cite = (what: string, of: readonly Piece[]) => citeCount(reading, en`${what} for ${purpose}`, of, n);
  return {
    n,
    formality,
    heads,
    kinds: heads.slice(0, 3).map((head) => head.said),
    colors,
    colored: colors.reduce((sum, color) => sum + color.n, 0),
    accent: colors.find((color) => !isQuiet(color.value) && color.n >= 2),
    neutrals,
    quiet: neutrals.reduce((sum, color) => sum + color.n, 0),
    cloth: materialsOf(pieces)[0],
    dresses: pieces.filter(({ tags }) => tags?.slot?.value === "one-piece"),
    prints: pieces.filter(({ tags }) => isPatterned(tags?.pattern?.value ?? null)),
    pieces,
    cite,
    citeHeads: (most = 3) => heads.slice(0, most).map((head) => cite(head.word, head.pieces)),
    citeColors: (of: typeof colors) => of.map((color) => cite(color.word, color.pieces)),
  };
}
