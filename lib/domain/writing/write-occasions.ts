import type { LookPiece } from "@/lib/contracts/profile";
import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount, citePieces, citeViews } from "@/lib/domain/evidence/cite";
import { colorsOf, headsOf, materialsOf } from "@/lib/domain/evidence/garments";
import { placeIn } from "@/lib/domain/looks/build-looks";
import { slotName } from "@/lib/domain/looks/cite-look-piece";
import { isPatterned } from "@/lib/domain/looks/outfit";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import { findInRange } from "@/lib/domain/opportunities/stock";
import { count, groupBy, type Piece } from "@/lib/domain/profile/reading";
import { isQuiet } from "@/lib/domain/taxonomy/colors";
import { plural } from "@/lib/domain/words/en-nouns";
import { capital, countWord, figure, listText, moneyText, monthYearText } from "@/lib/domain/words/en-words";
import { occasionName, occasionPhrase } from "@/lib/domain/words/occasion-words";
import { nameWithColor } from "@/lib/domain/words/piece-name";
import { type Desk, state, type Told } from "./desk";

/** Per occasion: its name, how the customer dresses for it, and the look, one line a piece. */
export function writeOccasions(desk: Desk): Told[] {
  return desk.occasions.flatMap((occasion, index) => {
    const name = writeName(desk, occasion);
    const pieces = desk.looks[index]?.pieces ?? [];
    return [
      name,
      ...writePersona(desk, occasion),
      ...pieces.flatMap((_, at) => writePiece(desk, occasion, pieces, at)),
    ];
  });
}

/** The occasion's name; a company that orders nothing but ties or scarves hands them on: no occasion of its people. */
function writeName({ reading }: Desk, { value, segment, pieces, evidence }: OccasionReading): Told {
  const key = `occasion.${segment}.name`;
  const [head] = headsOf(pieces);
  const handed = reading.pieces.every(({ tags }) => ["accessory", "jewellery"].includes(tags?.slot?.value ?? ""));
  return reading.company && handed && head
    ? {
        key,
        text: `${capital(head.word)} in quantity`,
        evidence: [citeCount(reading, head.word, head.pieces), evidence],
      }
    : { key, text: occasionName(value, reading.company), evidence: [evidence] };
}

function writePersona(desk: Desk, occasion: OccasionReading): Told[] {
  const key = `occasion.${occasion.segment}.persona`;
  const { reading } = desk;
  const { pieces, evidence } = occasion;
  const n = count(pieces);
  const heads = headsOf(pieces);
  const colors = colorsOf(pieces);
  const colored = colors.reduce((sum, color) => sum + color.n, 0);
  const materials = materialsOf(pieces);
  const accent = colors.find((color) => !isQuiet(color.value) && color.n >= 2);
  const neutrals = colors.filter((color) => isQuiet(color.value));
  const quiet = neutrals.reduce((sum, color) => sum + color.n, 0);
  const dresses = pieces.filter(({ tags }) => tags?.slot?.value === "one-piece");
  const prints = pieces.filter(({ tags }) => isPatterned(tags?.pattern?.value ?? null));
  const kinds = heads.slice(0, 3).map(({ word }) => word);
  const headEvidence =
    (most = 3) =>
    () =>
      heads
        .slice(0, most)
        .map((head) => citeCount(reading, `${head.word} for ${occasionPhrase(occasion.value)}`, head.pieces, n));
  const colorEvidence = (of: typeof colors) =>
    of.map((color) => citeCount(reading, `${color.word} for ${occasionPhrase(occasion.value)}`, color.pieces, n));
  if (n === 0) return writeLookedFor(desk, occasion, key);
  const newest = pieces.at(-1)!;
  const top = colors[0];
  const cloth = materials[0];
  return state(
    desk,
    key,
    [evidence],
    [
      {
        form: "persona-one",
        when: pieces.length === 1 && newest.product !== null,
        say: () => `So far one piece: ${nameWithColor(newest.product!)}.`,
        evidence: () => [citeOne(desk, newest)],
      },
      {
        form: "persona-two-pieces",
        when: pieces.length === 2 && pieces.every(({ product }) => product !== null),
        say: () =>
          `${nameWithColor(pieces[0]!.product!)}, then ${nameWithColor(pieces[1]!.product!)}; nothing more to go by yet.`,
        evidence: () => pieces.map((piece) => citeOne(desk, piece)),
      },
      {
        form: "persona-print",
        when: prints.length >= 3 && count(prints) / n >= 0.45,
        say: () =>
          `The print does the talking: ${figure(count(prints))} of ${figure(n)} pieces are patterned, ${headsOf(prints)[0]?.word ?? "tops"} above all.`,
        evidence: () => [
          citeCount(
            reading,
            `patterned pieces for ${occasionPhrase(occasion.value)}, ${headsOf(prints)[0]?.word ?? "tops"} above all`,
            prints,
            n,
          ),
        ],
      },
      {
        form: "persona-mono",
        when: top !== undefined && n >= 4 && kinds.length > 1 && colored >= n * 0.6 && top.n / colored >= 0.7,
        say: () => `${capital(top!.word)} nearly head to toe, in ${listText(kinds)}.`,
        evidence: () => [...colorEvidence([top!]), ...headEvidence()()],
      },
      {
        form: "persona-accent",
        when: accent !== undefined && neutrals.length > 0 && quiet / Math.max(1, colored) >= 0.5,
        say: () =>
          `One strong colour, the rest kept quiet: ${accent!.word} beside ${listText(neutrals.slice(0, 2).map(({ word }) => word))}.`,
        evidence: () => colorEvidence([accent!, ...neutrals.slice(0, 2)]),
      },
      {
        form: "persona-dress",
        when: dresses.length >= 2 && count(dresses) / n >= 0.4,
        say: () =>
          `A dress settles it, ${figure(count(dresses))} times out of ${figure(n)}${top ? `, ${colorsOf(dresses)[0]?.word ?? top.word} first` : ""}.`,
        evidence: () => [
          citeCount(
            reading,
            `dresses and one-pieces for ${occasionPhrase(occasion.value)}${top ? `, ${colorsOf(dresses)[0]?.word ?? top.word} first` : ""}`,
            dresses,
            n,
          ),
        ],
      },
      {
        form: "persona-cloth",
        when:
          cloth !== undefined &&
          cloth.n >= 3 &&
          cloth.n / n >= 0.4 &&
          !/leather|suede|metal/.test(cloth.value) &&
          heads.length >= 2,
        say: () => `${capital(heads[0]!.word)} and ${heads[1]!.word}, ${cloth!.word} where there is a choice.`,
        evidence: () => [
          ...headEvidence(2)(),
          citeCount(reading, `${cloth!.word} for ${occasionPhrase(occasion.value)}`, cloth!.pieces, n),
        ],
      },
      {
        form: "persona-dressed",
        when: (occasion.formality ?? 0) >= 3.8 && heads.length >= 2,
        say: () => `Properly dressed: ${listText(kinds)}.`,
        evidence: headEvidence(),
      },
      {
        form: "persona-relaxed",
        when: (occasion.formality ?? 5) <= 2.3 && heads.length >= 2,
        say: () => `Easy things only: ${listText(kinds)}.`,
        evidence: headEvidence(),
      },
      {
        form: "persona-tones",
        when: heads.length >= 2 && colors.length >= 2,
        say: () =>
          `${capital(heads[0]!.word)} with ${heads[1]!.word}, in ${listText(colors.slice(0, 2).map(({ word }) => word))}.`,
        evidence: () => [...headEvidence(2)(), ...colorEvidence(colors.slice(0, 2))],
      },
      {
        form: "persona-kinds",
        when: kinds.length > 1,
        say: () => `Mostly ${listText(kinds)}.`,
        evidence: headEvidence(),
      },
      {
        form: "persona-kind-color",
        when: kinds.length === 1 && colors.length > 0,
        say: () => `So far only ${kinds[0]}, in ${listText(colors.slice(0, 2).map(({ word }) => word))}.`,
        evidence: () => [...headEvidence()(), ...colorEvidence(colors.slice(0, 2))],
      },
      {
        form: "persona-kind",
        when: kinds.length === 1,
        say: () => `So far only ${kinds[0]}.`,
        evidence: headEvidence(),
      },
      {
        form: "persona-kind-again",
        when: kinds.length > 0,
        say: () => `${capital(listText(kinds))}, and nothing else yet.`,
        evidence: headEvidence(),
      },
      {
        form: "persona-count",
        when: true,
        say: () => `${capital(countWord(n))} ${n === 1 ? "piece goes" : "pieces go"} with it so far.`,
      },
    ],
  );
}

function citeOne(desk: Desk, piece: Piece): string {
  return citePieces(desk.reading, [piece], piece.product ? `${nameWithColor(piece.product)}.` : "");
}

function writeLookedFor(desk: Desk, occasion: OccasionReading, key: string): Told[] {
  const types = groupBy(occasion.views, ({ tags }) => tags.type?.value).slice(0, 2);
  const evidence = types.map(([type, views]) =>
    citeViews(desk.reading, plural(type), views, desk.reading.views.length, "so far"),
  );
  const words = listText(types.map(([type]) => plural(type)));
  return state(
    desk,
    key,
    [occasion.evidence, ...evidence],
    [
      {
        form: "persona-looked",
        when: types.length > 0,
        say: () => `Nothing bought for it yet; has looked at ${words}.`,
      },
      { form: "persona-looked-too", when: types.length > 0, say: () => `Known from browsing only: ${words}.` },
    ],
  );
}

function writePiece(desk: Desk, occasion: OccasionReading, pieces: readonly LookPiece[], at: number): Told[] {
  const piece = pieces[at]!;
  const place = placeIn(pieces, at);
  // Pieces of one slot are one set: the first, which stands for the slot, rests on all of them.
  const evidence = pieces.flatMap((other, index) =>
    index === at || (place === piece.slot && other.slot === piece.slot)
      ? (desk.pieceEvidence.get(`${occasion.value} ${placeIn(pieces, index)}`) ?? [])
      : [],
  );
  if (evidence.length === 0) return [];
  return [
    {
      key: `occasion.${occasion.segment}.look.${keySegment(place)}`,
      text: lineOf(desk, piece),
      evidence,
    },
  ];
}

/** "Wrap coat in camel, owned since February 2026"; "Tie-neck blouse in ivory, R$1,690, size 38". */
function lineOf(desk: Desk, piece: LookPiece): string {
  const { reading } = desk;
  if (piece.product_id === null)
    return `${capital(slotName(piece.slot))}: ${piece.why.charAt(0).toLowerCase()}${piece.why.slice(1, -1)}`;
  if (piece.owned) {
    const own = reading.pieces.find(({ line }) => line.product_id === piece.product_id)!;
    return `${nameWithColor(own.product!)}, ${reading.company ? "ordered" : "owned"} since ${monthYearText(own.line.day)}`;
  }
  const product = findInRange(reading.catalogue, piece.product_id)!;
  const price = piece.price === null ? "" : `, ${moneyText(piece.price)}`;
  return `${nameWithColor(product)}${price}${piece.size === null ? "" : `, size ${piece.size}`}`;
}
