import type { GarmentGroup } from "./garment";

export const nightwear: GarmentGroup = {
  slot: "nightwear",
  garments: [
    {
      type: "pyjamas",
      silhouette: "pyjamas",
      formality: 1,
      occasions: ["home"],
      en: "pyjama, pajama, pj, pjs, pyjama set, pyjamas, pajamas, pyjama bottoms, pyjama bottom, pyjama top, pyjama shirt, pyjama shorts, pyjama trousers, pyjama jumpsuit, sleepwear, nightwear, loungewear, lounge set, sleepsuit, onesie, sleep shirt, pyjama bottoms, sleep shorts, loungewear set",
      pt: "pijama, conjunto de pijama, pijama curto, pijama longo, short doll, roupa de dormir",
      es: "pijama, piyama, ropa de dormir, conjunto de pijama",
    },
    {
      type: "nightdress",
      silhouette: "pyjamas",
      formality: 1,
      occasions: ["home"],
      en: "nightdress, nightgown, night gown, nightie, nightslip, nightshirt, chemise, night slip",
      pt: "camisola, camisolinha",
      es: "camison, camisola",
    },
    {
      type: "robe",
      silhouette: "pyjamas",
      formality: 1,
      occasions: ["home"],
      en: "robe, dressing gown, bathrobe, kimono robe, morning gown, satin robe",
      pt: "roupao, robe, hobby",
      es: "bata, albornoz, bata de bano, salto de cama",
    },
  ],
};
