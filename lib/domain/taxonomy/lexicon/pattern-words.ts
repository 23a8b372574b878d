import type { Words } from "./garment";

/**
 * Patterns. `text` marks those whose words may be trusted in a name or description as well as in a column: on
 * retailers' labels the other words describe trims and details more often than the cloth.
 */
export type PatternFamily = Words & { name: string; text: boolean };

export const patternFamilies: readonly PatternFamily[] = [
  { name: "solid", text: false, en: "solid, plain, mixed solid pattern", pt: "liso, lisa", es: "liso, lisa" },
  {
    name: "check",
    text: true,
    en: "check, checked, plaid, gingham, tartan, houndstooth, dogtooth, argyle, checkered, windowpane",
    pt: "xadrez, vichy, pied de poule, principe de gales",
    es: "cuadros, cuadro, a cuadros, vichy, pata de gallo, escoces, principe de gales",
  },
  {
    name: "stripe",
    text: true,
    en: "stripe, striped, pinstripe, pinstriped, stripy, breton",
    pt: "listra, listrado, listrada, risca de giz, listras",
    es: "raya, rayas, rayado, rayada, a rayas, raya diplomatica",
  },
  {
    name: "dot",
    text: true,
    en: "dot, dots, polka dot, polka-dot, dotted, spotted",
    pt: "poa, bolinha, petit poa",
    es: "lunares, lunar, topos, puntos",
  },
  {
    name: "floral",
    text: true,
    en: "floral, flower print, flowery, floral print, flowered, botanical",
    pt: "floral, florido, florida, estampa floral",
    es: "floral, flores, floreado, estampado floral, floreada",
  },
  {
    name: "animal",
    text: true,
    en: "animal print, leopard, leopard print, zebra, zebra print, snakeskin, snake print, snake, tiger print, animal, leopard-print, cow print, camouflage, camo",
    pt: "animal print, onca, estampa de onca, zebra, cobra, camuflado, oncinha",
    es: "animal print, leopardo, cebra, serpiente, camuflaje",
  },
  { name: "denim", text: true, en: "denim, chambray", pt: "jeans, denim", es: "vaquero, denim, mezclilla" },
  {
    name: "print",
    text: false,
    en: "all over pattern, print, printed, pattern, patterned, front print, placement print, other pattern, graphic, graphic print, tie-dye, tie dye, paisley, abstract, tropical, ethnic",
    pt: "estampa, estampado, estampada, tropical, etnico, paisley",
    es: "estampado, estampada, tropical, etnico, cachemira",
  },
  {
    name: "lace",
    text: false,
    en: "lace, crochet, broderie anglaise",
    pt: "renda, croche, guipir",
    es: "encaje, croche, guipur, ganchillo",
  },
  {
    name: "embroidery",
    text: false,
    en: "embroidery, embroidered, application 3d, applique",
    pt: "bordado, bordada, aplicacao",
    es: "bordado, bordada, aplicacion",
  },
  {
    name: "sequin",
    text: false,
    en: "sequin, sequins, sequined, beaded, glitter",
    pt: "paete, paetes, brilho, lantejoula",
    es: "lentejuelas, lentejuela, brillo",
  },
  {
    name: "metallic",
    text: false,
    en: "metallic, glittering metallic, glittering, lurex, foil",
    pt: "metalizado, lurex, metalizada",
    es: "metalizado, lurex, metalico",
  },
  {
    name: "melange",
    text: false,
    en: "melange, marl, heather, neps, slub",
    pt: "mescla, mesclado",
    es: "jaspeado, vigore",
  },
  {
    name: "colour block",
    text: false,
    en: "colour blocking, color block, colour block, contrast, color blocking, two-tone",
    pt: "bicolor, color block, recortes",
    es: "bicolor, color block, contraste",
  },
  { name: "jacquard", text: false, en: "jacquard, brocade, damask", pt: "jacquard, brocado", es: "jacquard, brocado" },
  {
    name: "texture",
    text: false,
    en: "other structure, structure, textured, mesh, treatment, ribbed, quilted, cable knit",
    pt: "texturizado, canelado, matelasse, tela",
    es: "texturizado, acanalado, acolchado, rejilla",
  },
  { name: "transparent", text: false, en: "transparent, sheer", pt: "transparente", es: "transparente" },
];
