import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount } from "@/lib/domain/evidence/cite";
import { typesOf } from "@/lib/domain/evidence/garments";
import { capital, en, pt, type Said, said, the } from "@/lib/domain/words/said";
import { type BriefWords, coloredOf, inCloth, keptTypes, saysCloth, slotOf } from "./brief-words";
import { companions } from "./companions";
import type { Desk, Told } from "./desk";
import { isIntimate } from "./hook-garment";

/** The garment, also with its cloth and in its colour, and one it is worn with. */
type Cloth = { clothed: Said; colored: Said; garment: Said; cloth: Said; worn: boolean; beside: Said | null };

const byDay = ({ cloth, clothed, garment, worn, beside }: Cloth): Said => {
  if (!worn) return said(en`A touch of ${cloth} by day: ${garment}`, pt`Um toque de ${cloth} de dia: ${garment}`);
  return beside
    ? said(
        en`${capital(cloth)} by day: ${garment} with ${beside}`,
        pt`${capital(cloth)} de dia: ${garment} com ${beside}`,
      )
    : said(en`${capital(clothed)} by day`, pt`${capital(clothed)} de dia`);
};

const care: Record<string, (of: Cloth) => Said> = {
  wool: ({ colored }) => said(en`Where the wool in ${colored} comes from`, pt`De onde vem a lã ${de(colored)}`),
  cashmere: ({ clothed }) => said(en`Keeping ${clothed} well`, pt`Como conservar ${clothed}`),
  silk: byDay,
  satin: byDay,
  linen: ({ clothed }) => said(en`${capital(clothed)}, creases and all`, pt`${capital(clothed)}, com vincos e tudo`),
  leather: ({ clothed }) => said(en`${capital(clothed)}, better with age`, pt`${capital(clothed)}, cada ano melhor`),
  suede: ({ clothed }) =>
    said(en`${capital(clothed)} in the rain, and other fears`, pt`${capital(clothed)} na chuva, e outros medos`),
  denim: ({ garment }) =>
    said(
      en`${capital(garment)}, and when to stop washing denim`,
      pt`${capital(garment)}, e quando parar de lavar o jeans`,
    ),
  cotton: ({ colored }) => said(en`What good cotton does for ${colored}`, pt`O que um bom algodão faz por ${colored}`),
  velvet: ({ clothed }) => said(en`${capital(clothed)} by daylight`, pt`${capital(clothed)} à luz do dia`),
  knit: ({ garment }) =>
    said(
      en`${capital(garment)} by weight, from light to heavy`,
      pt`${capital(garment)} por peso, do leve ao encorpado`,
    ),
  lace: ({ clothed }) =>
    said(en`${capital(clothed)}, and how little of it is enough`, pt`${capital(clothed)}, e como pouco já basta`),
};

const de = (garment: Said): string => pt`de ${the(garment)}`;

/** The cloth that sets the customer apart, on a garment it is bought in. */
export function writeClothHook({ reading, traits }: Desk, words: BriefWords, named: Set<string>): Told[] {
  const trait = traits.find(({ attribute, value }) => attribute === "material" && care[value] !== undefined);
  if (!trait) return [];
  const types = typesOf(keptTypes(reading, trait.pieces)).filter(({ pieces }) => !isIntimate(pieces));
  const type = types.find(({ value, n }) => n >= 2 && !named.has(value)) ?? types[0];
  if (!type) return [];
  named.add(type.value);
  const slot = slotOf(reading, type.value) ?? "";
  const beside = ["top", "bottom", "one-piece"].includes(slot)
    ? words.garments.find(({ value }) => companions[slot]!.includes(slotOf(reading, value) ?? ""))
    : undefined;
  const plain = saysCloth(type.said, trait.said);
  const clothed = plain ? type.said : inCloth(type.said, trait.said);
  const color = coloredOf(reading, type, type.pieces);
  const text = care[trait.value]!({
    clothed,
    colored: color?.said ?? type.said,
    garment: type.said,
    cloth: trait.said,
    beside: beside?.said ?? null,
    worn: ["top", "bottom", "one-piece", "outerwear"].includes(slot),
  });
  return [
    {
      key: `hook.cloth-${keySegment(trait.value)}`,
      text,
      evidence: [
        trait.evidence,
        citeCount(reading, plain ? type.word : `${trait.word} ${type.word}`, type.pieces, plain ? undefined : trait.n),
        ...(color && text.en.includes(color.said.en) ? [color.evidence()] : []),
        ...(beside && text.en.includes(beside.said.en) ? [beside.evidence()] : []),
      ],
    },
  ];
}
