import { citeCount, citePieces, citeViews } from "@/lib/domain/evidence/cite";
import { coloredPiece } from "@/lib/domain/evidence/colored-piece";
import { colorsOf, headsOf, materialsOf } from "@/lib/domain/evidence/garments";
import { isPatterned } from "@/lib/domain/looks/outfit";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import { count, groupBy, type Piece } from "@/lib/domain/profile/reading";
import { isQuiet } from "@/lib/domain/taxonomy/colors";
import { monthYearText } from "@/lib/domain/words/days";
import { listText } from "@/lib/domain/words/lists";
import { nounMany, pieces as somePieces } from "@/lib/domain/words/nouns";
import { occasionPhrase } from "@/lib/domain/words/occasions";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import { type Desk, type Form, state, type Told } from "./desk";

/** How the customer dresses for the occasion, as far as what was bought (or only looked at) for it shows. */
export function writePersona(desk: Desk, occasion: OccasionReading): Told[] {
  const key = `occasion.${occasion.segment}.persona`;
  if (count(occasion.pieces) === 0) return writeLookedFor(desk, occasion, key);
  const view = read(desk, occasion);
  return state(desk, key, [occasion.evidence], [...few(desk, view), ...telling(view), ...plain(view)]);
}

type View = ReturnType<typeof read>;

/** What the forms choose among: kinds, colours and cloths of the pieces, and the facts behind them. */
function read(desk: Desk, { value, pieces, formality }: OccasionReading) {
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

/** One or two pieces: by colour and kind, with the month of the newest. */
function few({ reading }: Desk, { pieces }: View): Form[] {
  const pair = pieces.slice(0, 2).map(coloredPiece);
  const known = pair.every((piece) => piece !== null);
  const [first, second] = pair;
  const month = monthYearText(pieces.at(-1)!.line.day);
  const cite = () =>
    pieces.map((piece, at) =>
      citePieces(reading, [piece], en`${capital(pair[at]!)}, of ${monthYearText(piece.line.day)}.`),
    );
  return [
    {
      form: "persona-one",
      when: pieces.length === 1 && known,
      say: () => said(en`So far ${first!}, of ${month}.`, pt`Por enquanto, ${first!}, de ${month}.`),
      evidence: cite,
    },
    {
      form: "persona-two-pieces",
      when: pieces.length === 2 && known,
      say: () =>
        said(
          en`${capital(first!)} and ${second!}, the last of ${month}; nothing more to go by yet.`,
          pt`${capital(first!)} e ${second!}, a última peça de ${month}; nada mais por enquanto.`,
        ),
      evidence: cite,
    },
  ];
}

/** What stands out in how it is dressed for: a print, one colour, an accent, a dress, a cloth. */
function telling(view: View): Form[] {
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
          en`One strong colour, the rest kept quiet: ${accent!.said} beside ${quietTones}.`,
          pt`Uma cor forte, o resto discreto: ${accent!.said} ao lado de ${quietTones}.`,
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

/** The kinds, by how dressed they are, in which colours. */
function plain(view: View): Form[] {
  const { n, formality, heads, kinds, colors } = view;
  const tones = listText(colors.slice(0, 2).map((color) => color.said));
  const all = listText(kinds);
  const counted = capital(somePieces(n));
  return [
    {
      form: "persona-dressed",
      when: (formality ?? 0) >= 3.8 && heads.length >= 2,
      say: () => said(en`Properly dressed: ${all}.`, pt`Traje à altura: ${all}.`),
      evidence: () => view.citeHeads(),
    },
    {
      form: "persona-relaxed",
      when: (formality ?? 5) <= 2.3 && heads.length >= 2,
      say: () => said(en`Easy things only: ${all}.`, pt`Só peças descontraídas: ${all}.`),
      evidence: () => view.citeHeads(),
    },
    {
      form: "persona-tones",
      when: heads.length >= 2 && colors.length >= 2,
      say: () =>
        said(
          en`${capital(heads[0]!.said)} with ${heads[1]!.said}, in ${tones}.`,
          pt`${capital(heads[0]!.said)} com ${heads[1]!.said}, em ${tones}.`,
        ),
      evidence: () => [...view.citeHeads(2), ...view.citeColors(colors.slice(0, 2))],
    },
    {
      form: "persona-kinds",
      when: kinds.length > 1,
      say: () => said(en`Mostly ${all}.`, pt`Na maior parte, ${all}.`),
      evidence: () => view.citeHeads(),
    },
    {
      form: "persona-kind-color",
      when: kinds.length === 1 && colors.length > 0,
      say: () => said(en`So far only ${all}, in ${tones}.`, pt`Por enquanto só ${all}, em ${tones}.`),
      evidence: () => [...view.citeHeads(), ...view.citeColors(colors.slice(0, 2))],
    },
    {
      form: "persona-kind",
      when: kinds.length === 1,
      say: () => said(en`So far only ${all}.`, pt`Por enquanto só ${all}.`),
      evidence: () => view.citeHeads(),
    },
    {
      form: "persona-kind-again",
      when: kinds.length > 0,
      say: () => said(en`${capital(all)}, and nothing else yet.`, pt`${capital(all)}, e nada mais por enquanto.`),
      evidence: () => view.citeHeads(),
    },
    {
      form: "persona-count",
      when: true,
      say: () => said(en`${counted} ${n === 1 ? "goes" : "go"} with it so far.`, pt`${counted} até agora.`),
    },
  ];
}

function writeLookedFor(desk: Desk, occasion: OccasionReading, key: string): Told[] {
  const types = groupBy(occasion.views, ({ tags }) => tags.type?.value).slice(0, 2);
  const evidence = types.map(([type, views]) =>
    citeViews(
      desk.reading,
      en`${nounMany(type)} for ${occasionPhrase(occasion.value)}`,
      views,
      desk.reading.views.length,
      "so far",
    ),
  );
  const kinds = listText(types.map(([type]) => nounMany(type)));
  return state(
    desk,
    key,
    [occasion.evidence, ...evidence],
    [
      {
        form: "persona-looked",
        when: types.length > 0,
        say: () =>
          said(
            en`Nothing bought for it yet; has looked at ${kinds}.`,
            pt`Nada comprado ainda para isso; já olhou ${kinds}.`,
          ),
      },
      {
        form: "persona-looked-too",
        when: types.length > 0,
        say: () => said(en`Known from browsing only: ${kinds}.`, pt`Só se sabe pelo que olhou: ${kinds}.`),
      },
    ],
  );
}
