import { en, pt, type Said, said } from "@/lib/domain/words/said";
import type { Wording } from "./brief";

type Scene = (garments: Said) => Said;

/** Where and in what light the garments of a direction are shown. */
export const scenes: Record<Wording, Scene> = {
  tailoring: (g) =>
    said(en`${g} in hard morning light, every edge sharp`, pt`${g} à luz dura da manhã, cada linha nítida`),
  "tailoring-men": (g) =>
    said(en`${g} in weekday light, worn as one, nothing posed`, pt`${g} à luz de dia útil, em conjunto, sem pose`),
  linen: (g) =>
    said(
      en`${g} in open daylight, linen with its creases left in`,
      pt`${g} em plena luz do dia, o linho com seus vincos`,
    ),
  print: (g) =>
    said(
      en`${g} in motion and in sun, the print filling the frame`,
      pt`${g} em movimento, ao sol, a estampa enchendo o quadro`,
    ),
  evening: (g) =>
    said(
      en`${g} by lamplight after dark, cloth that catches it`,
      pt`${g} à luz de abajur, noite adentro, tecido que pega a luz`,
    ),
  knit: (g) =>
    said(
      en`${g} by a window, soft side light, every stitch told`,
      pt`${g} junto à janela, luz lateral suave, ponto a ponto`,
    ),
  casual: (g) =>
    said(en`${g} on the street, caught in motion, worn in`, pt`${g} na rua, em pleno movimento, com cara de uso`),
  "casual-men": (g) =>
    said(en`${g} out of doors, hands in pockets, no pose`, pt`${g} ao ar livre, mãos nos bolsos, sem pose`),
  beach: (g) =>
    said(en`${g} in noon light, between shore and pool`, pt`${g} à luz do meio-dia, entre a praia e a piscina`),
  delicate: (g) =>
    said(
      en`${g} in window light, close and soft, detail first`,
      pt`${g} em luz de janela, de perto e com suavidade, o detalhe primeiro`,
    ),
  carried: (g) => said(en`${g} as a still life on a table`, pt`${g} como natureza-morta sobre a mesa`),
  children: (g) => said(en`${g} at play, clothes that can take it`, pt`${g} em plena brincadeira, roupa que aguenta`),
  price: (g) => said(en`${g}, piece beside price, no scenery`, pt`${g}, peça e preço lado a lado, sem cenário`),
  gifts: (g) => said(en`${g} wrapped, ready to hand over`, pt`${g} em papel de presente, à mão para entregar`),
  company: (g) =>
    said(en`${g} laid out as one set, size by size`, pt`${g} lado a lado, um só conjunto, tamanho por tamanho`),
  "company-gifts": (g) => said(en`${g} boxed alike, row upon row`, pt`${g} em caixas iguais, fileira por fileira`),
};

/** The same without a direction: the places and hours of the occasion that tells most. */
export const settings: Record<string, Scene> = {
  work: (g) => said(en`${g} on city mornings, on the way in`, pt`${g} em manhãs de cidade, a caminho do trabalho`),
  evening: (g) => said(en`${g} in late light, tables laid`, pt`${g} no fim da tarde, mesa posta`),
  party: (g) => said(en`${g} in rooms after dark, people close together`, pt`${g} em salas à noite, gente por perto`),
  wedding: (g) => said(en`${g} in gardens, in the afternoon`, pt`${g} em jardins, no meio da tarde`),
  "formal-event": (g) => said(en`${g} on staircases, by candlelight`, pt`${g} em escadarias, à luz de velas`),
  everyday: (g) =>
    said(en`${g} in ordinary daylight, streets and kitchens`, pt`${g} à luz comum do dia, na rua e na cozinha`),
  weekend: (g) => said(en`${g} at markets, in Saturday streets`, pt`${g} na feira, em ruas de sábado`),
  travel: (g) =>
    said(en`${g} on platforms, beside half-packed cases`, pt`${g} em plataformas, ao lado da mala por fechar`),
  sport: (g) => said(en`${g} outdoors, in motion`, pt`${g} ao ar livre, em movimento`),
  beach: (g) => said(en`${g} by the water, in noon light`, pt`${g} à beira d’água, à luz do meio-dia`),
  home: (g) => said(en`${g} indoors, in the first light`, pt`${g} em casa, com a primeira luz`),
};

/** Neither a direction nor an occasion. */
export const plainScene: Scene = (g) =>
  said(en`${g} in plain daylight, nothing staged`, pt`${g} à luz do dia, sem encenação`);
