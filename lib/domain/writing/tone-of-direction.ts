import { isPlural } from "@/lib/domain/words/en-nouns";
import { en, pt, type Said, said, the } from "@/lib/domain/words/said";
import type { Wording } from "./brief";

type Voice = {
  /** What of the wardrobe the voice names: a cloth or two, two colours or two that are not quiet, a garment. */
  names: "cloth" | "cloths" | "colors" | "brights" | "garment";
  say: (word: Said) => Said;
  /** Without that word. */
  bare: Said;
};

/** How to speak to a customer whose wardrobe leans this way. Menswear has its own words where the setting differs. */
export const voices: Record<Wording, Voice> = {
  tailoring: {
    names: "cloths",
    say: (cloths) => said(en`clear-cut, exact about ${cloths}`, pt`claro e preciso ao falar de ${cloths}`),
    bare: said("clear-cut, exact about cut", "claro e preciso ao falar de corte"),
  },
  "tailoring-men": {
    names: "cloth",
    say: (cloth) =>
      said(en`courteous, precise about ${cloth}, no flourish`, pt`cortês, rigoroso com ${the(cloth)}, sem floreios`),
    bare: said("courteous, precise, no flourish", "cortês, rigoroso, sem floreios"),
  },
  linen: {
    names: "cloth",
    say: () => said("plain-spoken and airy, linen called linen", "franco e arejado, linho chamado de linho"),
    bare: said("plain-spoken and airy", "franco e arejado"),
  },
  print: {
    names: "colors",
    say: (colors) => said(en`vivid, generous with ${colors}`, pt`vivo, generoso com ${colors}`),
    bare: said("vivid, generous with colour", "vivo, generoso na cor"),
  },
  evening: {
    names: "cloth",
    say: (cloth) =>
      said(en`poised, with ${cloth} and an evening in mind`, pt`elegante, com ${cloth} e uma noite em vista`),
    bare: said("poised, with an evening in mind", "elegante, com uma noite em vista"),
  },
  knit: {
    names: "cloth",
    say: (cloth) => said(en`warm and quiet, fond of ${cloth}`, pt`caloroso e tranquilo, com gosto por ${cloth}`),
    bare: said("warm and quiet", "caloroso e tranquilo"),
  },
  casual: {
    names: "cloth",
    say: (cloth) => said(en`easy and direct, at home in ${cloth}`, pt`leve e direto, à vontade em ${cloth}`),
    bare: said("easy and direct, in everyday words", "leve e direto, com palavras de todo dia"),
  },
  "casual-men": {
    names: "cloth",
    say: (cloth) =>
      said(en`unfussy, straight to the point about ${cloth}`, pt`sem rodeios, direto ao falar de ${cloth}`),
    bare: said("unfussy, straight to the point", "sem rodeios, direto"),
  },
  beach: {
    names: "brights",
    say: (colors) =>
      said(en`sunny as ${colors}, a holiday in every line`, pt`solar como ${colors}, com férias em cada frase`),
    bare: said("sunny, a holiday in every line", "solar, com férias em cada frase"),
  },
  delicate: {
    names: "cloth",
    say: (cloth) =>
      said(en`gentle, attentive to ${cloth} and its detail`, pt`delicado, atento a ${the(cloth)} e ao detalhe`),
    bare: said("gentle, attentive to detail", "delicado, atento ao detalhe"),
  },
  carried: {
    names: "cloth",
    say: (cloth) =>
      said(en`knowledgeable about making, ${cloth} first`, pt`entendido em acabamento, a começar por ${the(cloth)}`),
    bare: said("knowledgeable about making", "entendido em acabamento"),
  },
  children: {
    names: "cloth",
    say: (cloth) =>
      said(
        en`warm and practical, ${cloth} for big and small`,
        pt`caloroso e prático, ${cloth} para grandes e pequenos`,
      ),
    bare: said("warm and practical, for big and small", "caloroso e prático, para grandes e pequenos"),
  },
  price: {
    names: "cloth",
    say: (cloth) =>
      said(en`direct about the price, then about ${cloth}`, pt`direto quanto ao preço, depois quanto a ${the(cloth)}`),
    bare: said("direct about the price", "direto quanto ao preço"),
  },
  gifts: {
    names: "garment",
    say: (garment) =>
      said(
        en`helpful, thinking of who the ${garment} ${isPlural(garment.en) ? "are" : "is"} for`,
        pt`prestativo, pensando em quem vai ganhar ${garment}`,
      ),
    bare: said("helpful, with the recipient in mind", "prestativo, pensando em quem recebe"),
  },
  company: {
    names: "garment",
    say: (garment) =>
      said(
        en`businesslike: sizes, quantities and dates for ${garment}`,
        pt`profissional: tamanhos, quantidades e prazos para ${garment}`,
      ),
    bare: said("businesslike, with quantities and dates", "profissional, com quantidades e prazos"),
  },
  "company-gifts": {
    names: "garment",
    say: (garment) =>
      said(
        en`businesslike: ${garment} in quantity, ready to give`,
        pt`profissional: ${garment} em quantidade, para presentear`,
      ),
    bare: said("businesslike, with recipients and dates", "profissional, com destinatários e prazos"),
  },
};
