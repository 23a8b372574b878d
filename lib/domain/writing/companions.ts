/** What a slot is worn with, best first. */
export const companions: Record<string, readonly string[]> = {
  "one-piece": ["outerwear", "shoes", "bag"],
  top: ["bottom", "outerwear"],
  bottom: ["top", "outerwear", "shoes"],
  outerwear: ["one-piece", "bottom", "top"],
  shoes: ["one-piece", "bottom"],
  bag: ["outerwear", "one-piece"],
  accessory: ["outerwear", "top", "one-piece"],
};
