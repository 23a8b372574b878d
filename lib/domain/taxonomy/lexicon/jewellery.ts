import type { GarmentGroup } from "./garment";

export const jewellery: GarmentGroup = {
  slot: "jewellery",
  garments: [
    {
      type: "necklace",
      silhouette: "necklace",
      en: "necklace, pendant, choker, pendant necklace, locket",
      pt: "colar, gargantilha, corrente, pingente, choker",
      es: "collar, gargantilla, colgante, cadena, dije",
    },
    {
      type: "earrings",
      silhouette: "earrings",
      en: "earring, stud, hoop, ear cuff, hoop earring, stud earring, drop earring, ear stud",
      pt: "brinco, argola, piercing, ear cuff",
      es: "pendiente, arete, aro, zarcillo, caravana",
    },
    {
      type: "bracelet",
      silhouette: "bracelet",
      en: "bracelet, bangle, anklet, cuff bracelet, ankle chain, charm bracelet, friendship bracelet",
      pt: "pulseira, bracelete, tornozeleira",
      es: "pulsera, brazalete, tobillera, esclava",
    },
    {
      type: "ring",
      silhouette: "ring",
      en: "ring, signet ring, engagement ring, wedding band",
      pt: "anel, alianca, anel solitario",
      es: "anillo, sortija, alianza",
    },
    {
      type: "brooch",
      silhouette: "earrings",
      formality: 4,
      en: "brooch, broach, pocket square pin",
      pt: "broche",
      es: "broche, prendedor",
    },
    {
      type: "cufflinks",
      silhouette: "ring",
      formality: 5,
      department: "men",
      en: "cufflink, cuff link, tie clip, tie pin",
      pt: "abotoadura, prendedor de gravata",
      es: "gemelo, mancuernilla, pisacorbata",
    },
    {
      type: "jewellery",
      silhouette: "necklace",
      en: "jewellery, jewelry, jewel, jewellery set, fine jewelry, body chain, body jewellery",
      pt: "joia, semijoia, bijuteria",
      es: "joya, joyeria, bisuteria",
    },
  ],
};
