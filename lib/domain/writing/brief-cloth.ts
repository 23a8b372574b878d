import { citeCount } from "@/lib/domain/evidence/cite";
import { materialsOf, typesOf } from "@/lib/domain/evidence/garments";
import { capital, en, pt, type Said, said, the } from "@/lib/domain/words/said";
import type { Brief } from "./brief";
import { keptPieces, keptTypes } from "./brief-words";
import type { Told } from "./desk";

/** What a picture shows of a cloth, on the garment that most of it is bought in. */
const views: [RegExp, (cloth: Said, garment: Said) => Said][] = [
  [
    /^(?:wool|linen|tweed|corduroy|straw)$/,
    (m, g) =>
      said(
        en`${capital(m)} close enough to see the weave, ${g} first`,
        pt`${capital(m)} tão de perto que se veja a trama, ${g} primeiro`,
      ),
  ],
  [
    /^(?:silk|satin|velvet|chiffon|viscose)$/,
    (m, g) => said(en`Light on ${g} that shows how ${m} falls`, pt`Luz em ${g} que mostre como cai ${the(m)}`),
  ],
  [
    /^(?:knit|cashmere|fleece|mohair)$/,
    (m, g) =>
      said(en`${capital(m)} close up, stitch by stitch, on ${g}`, pt`${capital(m)} em close, ponto a ponto, em ${g}`),
  ],
  [
    /^(?:leather|suede|imitation leather|fur)$/,
    (m, g) =>
      said(
        en`Grain and stitching of ${m} in the foreground, on ${g}`,
        pt`Grão e costura ${de(m)} em primeiro plano, em ${g}`,
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
  [/^(?:cotton|jersey)$/, (m, g) => said(en`Crisp daylight on ${m} ${g}`, pt`Luz nítida do dia em ${g} de ${m}`)],
  [/^lace$/, (m, g) => said(en`${capital(m)} against the light, on ${g}`, pt`${capital(m)} contra a luz, em ${g}`)],
  [
    /^functional fabric$/,
    (_, g) => said(en`${capital(g)} in motion, outdoors`, pt`${capital(g)} em movimento, ao ar livre`),
  ],
];

const de = (cloth: Said): string => pt`de ${the(cloth)}`;

/** The cloth that sets the customer apart, else the one that two fifths of the pieces are of. */
export function writeCloth({ desk: { reading, traits } }: Brief): Told[] {
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
  const [garment] = typesOf(keptTypes(reading, cloth.pieces));
  if (!say || !garment || garment.n < 2) return [];
  const evidence = [
    trait?.evidence ?? citeCount(reading, cloth.word, cloth.pieces),
    citeCount(reading, `${cloth.word} ${garment.word}`, garment.pieces, cloth.n),
  ];
  return [{ key: "brief.visual.cloth", text: say(cloth.said, garment.said), evidence }];
}
