import type { GarmentGroup } from "./garment";

export const hosiery: GarmentGroup = {
  slot: "hosiery",
  garments: [
    {
      type: "socks",
      silhouette: "socks",
      en: "sock, trainer sock, ankle sock, knee sock, crew sock, sports sock, shaftless sock, no-show sock, leg warmer, footsie, football sock, knee-high, foot liner, slipper sock, socks, liner sock",
      pt: "meia, meia soquete, meia sapatilha, meia esportiva, polaina",
      es: "calcetin, media deportiva, soquete, pinqui, calentador",
    },
    {
      type: "tights",
      silhouette: "tights",
      en: "tights, pantyhose, stocking, hold-up, hold-ups, stay-up, stay-ups, fishnet tights, denier tights, fishnets, underwear tights, hosiery, nylons, net tights, shaping tights, control tights",
      pt: "meia calca, meia fina, meia arrastao, meia 7 8",
      es: "media, panti, pantimedia, medias, leotardo, media de red",
    },
  ],
};
