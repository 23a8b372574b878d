/** What a customer turned to two weeks before the demo's first day. */
export type Drift = {
  types: Readonly<Record<string, number>>;
  /** Left out: the palette, materials and patterns stay as they were. */
  palette?: string;
  materials?: readonly string[];
  patterns?: readonly string[];
  price?: number;
  /** Where the change shows: the attributes a test of new behaviour may name. */
  attributes: readonly string[];
  /** The explanation that a careful reader would put beside it. */
  rival?: "gift";
};

export const drifts = {
  "suits-to-dresses": {
    types: { "midi-dresses": 7, "slip-dresses": 2, sandals: 3, clutches: 3, earrings: 2 },
    palette: "bottle green emerald gold",
    materials: ["crepe", "silk"],
    patterns: ["floral", ""],
    attributes: ["type", "color"],
  },
  "suits-to-evening": {
    types: { "evening-dresses": 5, "slip-dresses": 2, clutches: 3, sandals: 3, earrings: 2, bracelets: 1 },
    palette: "gold emerald black",
    materials: ["satin", "silk", "sequins"],
    attributes: ["type", "formality", "occasion"],
  },
  "formal-to-casual": {
    types: { jeans: 4, "t-shirts": 4, sneakers: 3, shirts: 2, cardigans: 2, sunglasses: 1, bodysuits: 1 },
    palette: "indigo white grey",
    materials: ["cotton denim", "cotton"],
    patterns: ["stripe", ""],
    attributes: ["type", "formality"],
  },
  "casual-to-formal": {
    types: { blazers: 4, "wide-trousers": 3, "pencil-skirts": 2, heels: 3 },
    palette: "black oxblood",
    materials: ["wool crepe", "wool"],
    attributes: ["type", "formality", "price_band"],
  },
  "men-casual-to-formal": {
    types: { "men-blazers": 5, ties: 4, "lace-ups": 3, "men-coats": 1 },
    palette: "charcoal black oxblood",
    materials: ["wool", "silk", "calf leather"],
    patterns: ["pinstripe", "polka dot"],
    attributes: ["type", "formality"],
  },
  "men-formal-to-casual": {
    types: {
      "men-jeans": 3,
      "men-t-shirts": 4,
      "men-sneakers": 3,
      "men-polos": 3,
      "men-jackets": 2,
      "swim-shorts": 3,
      hats: 1,
    },
    palette: "olive indigo turquoise",
    materials: ["cotton", "suede"],
    attributes: ["type", "formality"],
  },
  "to-the-beach": {
    types: { swimsuits: 4, bikinis: 3, kaftans: 3, hats: 1 },
    palette: "coral turquoise white",
    materials: ["recycled polyamide", "cotton voile"],
    patterns: ["tropical", ""],
    attributes: ["category", "type", "occasion"],
  },
  "pale-to-dark": {
    types: {},
    palette: "black oxblood navy",
    attributes: ["color"],
  },
  "prints-to-plain": {
    types: { "slim-trousers": 3, knits: 3, coats: 2, loafers: 2 },
    palette: "black grey",
    materials: ["cashmere", "merino", "wool"],
    patterns: [""],
    attributes: ["pattern", "type", "color"],
  },
  "price-up": {
    types: { "shoulder-bags": 4, coats: 4, boots: 2, loafers: 2 },
    palette: "camel cognac chocolate",
    materials: ["cashmere blend", "suede", "lambskin"],
    price: 1.5,
    attributes: ["price_band", "type"],
  },
  "to-men": {
    types: { "men-knits": 4, "men-shirts": 3, ties: 3, "men-belts": 1 },
    palette: "navy grey oxblood",
    attributes: ["department", "type"],
    rival: "gift",
  },
} as const satisfies Record<string, Drift>;
export type DriftKey = keyof typeof drifts;
