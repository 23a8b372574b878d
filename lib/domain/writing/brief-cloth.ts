import { citeCount } from "@/lib/domain/evidence/cite";
import { materialsOf, typesOf } from "@/lib/domain/evidence/garments";
import { agree, capital, en, pt, type Said, said, the } from "@/lib/domain/words/said";
import type { Brief } from "./brief";
import { coloredOf, isUnderwear, keptPieces, keptTypes } from "./brief-words";
import type { Told } from "./desk";

/** What a picture shows of a cloth, on the garment that most of it is bought in. */
const views: [RegExp, (cloth: Said, garment: Said) => Said][] = [
  [
    /^(?:wool|linen|tweed|corduroy|straw)$/,
    (m, g) =>
      said(
        en`${capital(m)} on ${g}, close enough to see the weave`,
        pt`${capital(m)} tão de perto que se veja a trama: ${g}`,
      ),
  ],
  [
    /^(?:silk|satin|velvet|chiffon|viscose)$/,
    (m, g) => said(en`Light on ${g} that shows how ${m} falls`, pt`Luz que mostre como cai ${the(m)}: ${g}`),
  ],
  [
    /^(?:knit|cashmere|fleece|mohair)$/,
    (m, g) =>
      said(en`${capital(m)} close up, stitch by stitch, on ${g}`, pt`${capital(m)} em close, ponto a ponto: ${g}`),
  ],
  [
    /^(?:leather|suede|imitation leather|fur)$/,
    (m, g) =>
      said(
        en`Grain and stitching of ${m} in the foreground, on ${g}`,
        pt`Grão e costura ${de(m)} em primeiro plano: ${g}`,
      ),
  ],
  [
    /^denim$/,
    (m, g) =>
      said(
        en`${capital(m)} worn in, not fresh off the rail: ${g}`,
        pt`${capital(g)} com cara de uso, nada recém-saído da arara`,
      ),
  ],
  [
    /^(?:cotton|jersey)$/,
    (m, g) =>
      said(
        en`Crisp daylight on ${g}, clean ${m}`,
        pt`Luz nítida do dia, ${m} ${agree(m, "limpo", "limpa", "limpos", "limpas")}: ${g}`,
      ),
  ],
  [/^lace$/, (m, g) => said(en`${capital(m)} against the light, on ${g}`, pt`${capital(m)} contra a luz: ${g}`)],
  [
    /^functional fabric$/,
    (_, g) => said(en`${capital(g)} in motion, outdoors`, pt`${capital(g)} em movimento, ao ar livre`),
  ],
];

const de = (cloth: Said): string => pt`de ${the(cloth)}`;

/** The cloth that sets the customer apart, else the one that two fifths of the pieces are of. */
export function writeCloth({ desk: { reading, traits }, named }: Brief): Told[] {
  const trait = traits.find(({ attribute }) => attribute === "material");
  const cloths = materialsOf(keptPieces(reading, "material", reading.pieces));
  const [most] = cloths;
  const cloth = trait
    ? cloths.find(({ value }) => value === trait.value)
    : most && most.n >= 4 && most.n / reading.total >= 0.4
      ? most
      : undefined;
  if (!cloth) return [];
  const [, say] = views.find(([pattern]) => pattern.test(cloth.value)) ?? [];
  const garments = typesOf(keptTypes(reading, cloth.pieces)).filter(({ n, pieces }) => n >= 2 && !isUnderwear(pieces));
  const garment = garments.find(({ value }) => !named.has(value)) ?? garments[0];
  if (!say || !garment) return [];
  const colored = coloredOf(reading, garment, garment.pieces);
  const evidence = [
    trait?.evidence ?? citeCount(reading, cloth.word, cloth.pieces),
    citeCount(reading, `${cloth.word} ${garment.word}`, garment.pieces, cloth.n),
    ...(colored ? [colored.evidence()] : []),
  ];
  return [{ key: "brief.visual.cloth", text: say(cloth.said, colored?.said ?? garment.said), evidence }];
}
