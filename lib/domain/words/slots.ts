import { type Said, said } from "./said";

const slots: Record<string, Said> = {
  top: said("top", "parte de cima"),
  bottom: said("bottom", "parte de baixo"),
  "one-piece": said("dress or jumpsuit", "vestido ou macacão"),
  outerwear: said("layer", "sobreposição"),
  shoes: said("shoes", "sapatos"),
  bag: said("bag", "bolsa"),
  accessory: said("accessory", "acessório"),
  jewellery: said("jewellery", "joia"),
  swim: said("swimwear", "moda praia"),
  nightwear: said("nightwear", "roupa de dormir"),
  sport: said("sport", "roupa esportiva"),
};

/** How a sentence calls a slot: "layer", "sobreposição". */
export const slotSaid = (slot: string): Said => slots[slot] ?? said(slot, slot);
