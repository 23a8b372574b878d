/** One garment word, two pieces: another word of the text decides which. */
export const refinements: readonly { type: string; any: readonly string[]; to: string }[] = [
  {
    type: "bodysuit",
    any: ["underwired", "cups", "push", "lace", "shaping", "lingerie", "renda", "encaje"],
    to: "underwear body",
  },
  { type: "bikini bottoms", any: ["gusset", "microfibre"], to: "brief" },
  { type: "jacket", any: ["sweatshirt"], to: "hoodie" },
  { type: "top", any: ["underwired", "nursing"], to: "bra" },
  { type: "jacket", any: ["lapels"], to: "blazer" },
];
