import type { GarmentGroup } from "./garment";

/**
 * Words for whole shelves, read only in a given category path: they tell the slot, never the type of a piece.
 */
export const shelves: readonly GarmentGroup[] = [
  {
    slot: "top",
    garments: [
      {
        type: "top",
        silhouette: "top",
        en: "upper body, tops, topwear",
        pt: "parte de cima, blusas e camisetas",
        es: "parte de arriba, prendas superiores",
      },
    ],
  },
  {
    slot: "bottom",
    garments: [
      {
        type: "trousers",
        silhouette: "trousers-wide",
        en: "lower body, bottoms, bottomwear, denim",
        pt: "parte de baixo",
        es: "parte de abajo, prendas inferiores",
      },
    ],
  },
  {
    slot: "one-piece",
    garments: [
      {
        type: "dress",
        silhouette: "dress-midi",
        en: "full body, one-piece, one piece",
        pt: "peca unica",
        es: "una pieza",
      },
    ],
  },
  {
    slot: "outerwear",
    garments: [
      {
        type: "jacket",
        silhouette: "jacket",
        en: "outerwear, outdoor wear, tailoring",
        pt: "agasalhos, casacos e jaquetas, alfaiataria",
        es: "prendas exteriores, ropa de abrigo, sastreria",
      },
    ],
  },
  {
    slot: "sport",
    garments: [
      {
        type: "sportswear",
        silhouette: "sport-top",
        formality: 1,
        occasions: ["sport"],
        en: "sportswear, activewear, gymwear, sports equipment",
        pt: "moda esportiva, fitness, roupa esportiva",
        es: "ropa deportiva, fitness",
      },
    ],
  },
  {
    slot: "one-piece",
    garments: [
      {
        type: "dress",
        silhouette: "dress-midi",
        formality: 3,
        occasions: ["everyday"],
        en: "maxi, midi, mini, shift, print",
      },
      { type: "sheath", silhouette: "dress-slip", formality: 4, occasions: ["work", "evening"], en: "sheath" },
    ],
  },
  {
    slot: "top",
    garments: [
      {
        type: "sweater",
        silhouette: "knit",
        formality: 2,
        season: "winter",
        occasions: ["everyday", "weekend"],
        en: "knit, knits, knitwear",
        pt: "tricot, malharia",
        es: "punto",
      },
    ],
  },
  {
    slot: "nightwear",
    garments: [
      {
        type: "pyjamas",
        silhouette: "pyjamas",
        formality: 1,
        occasions: ["home"],
        en: "sleep, lounge",
        pt: "linha noite",
        es: "homewear",
      },
    ],
  },
];
