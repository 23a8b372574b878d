import type { GarmentGroup } from "./garment";

export const underwear: GarmentGroup = {
  slot: "underwear",
  garments: [
    {
      type: "bra",
      silhouette: "lingerie",
      en: "bra, bralette, push-up bra, t-shirt bra, balconette bra, bra top, nursing bra, strapless bra, brassiere, bandeau bra, soft-cup bra, super push-up bra, wireless bra, soft bra",
      pt: "sutia, soutien, top sutia",
      es: "sujetador, brasier, sosten, corpino intimo, bralette, bra",
    },
    {
      type: "sports bra",
      silhouette: "sport-top",
      formality: 1,
      occasions: ["sport"],
      en: "sports bra, sport bra, running bra, yoga bra",
      pt: "top de academia, sutia esportivo",
      es: "sujetador deportivo, brasier deportivo",
    },
    {
      type: "briefs",
      silhouette: "lingerie",
      en: "brief, thong, knicker, hipster, panty, panties, brazilian brief, thong brief, hipster brief, tanga, g-string, boxer brief, culotte brief, shortie, cheeky brief, underwear bottom, brazilian",
      pt: "calcinha, tanga, fio dental, calcola, calcinha fio",
      es: "braga, tanga, bombacha, panty, calzon, braguita, culote, bikini calzon",
    },
    {
      type: "boxers",
      silhouette: "lingerie",
      department: "men",
      en: "boxer, boxer shorts, boxers, trunk, boxer trunk, jockstrap, y-front",
      pt: "cueca, cueca boxer, samba cancao",
      es: "boxer, calzoncillo, boxeres",
    },
    {
      type: "bodysuit (underwear)",
      silhouette: "lingerie",
      en: "underwear body, lace body, shaping body, thong body, lingerie body, corset, basque, bustier body, shapewear body, underwear corset",
      pt: "body de renda, espartilho, cinta modeladora",
      es: "body de encaje, corset, faja reductora",
    },
    {
      type: "underwear",
      silhouette: "lingerie",
      en: "underwear, lingerie, underwear set, intimates, shapewear, suspender belt, garter belt, garter, nipple cover, breast form, bra insert, kids underwear top, thermal top, long johns, long john, base layer trousers, underdress, half slip, petticoat, lingerie set, undershirt, adhesive bra, waist cincher, teddy, babydoll, fashion tape, tape, bra strap, shaping shorts, shaping brief, underskirt, silicone cup",
      pt: "lingerie, roupa intima, conjunto de lingerie, cinta liga, segunda pele, combinacao, ceroula, body lingerie",
      es: "lenceria, ropa interior, liguero, conjunto de lenceria, enagua, camiseta interior, calzoncillo largo, interior termico",
    },
  ],
};
