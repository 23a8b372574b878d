import { closes, headOfColor } from "./color-head";
import type { Mention, Phrase } from "./color-mentions";
import { bears, colorPhrases, isMark, isMetal } from "./color-phrases";
import { type Piece, readRoles } from "./color-roles";

const { parts, patterned, fillers, elsewhere, owners, groups, vivid } = colorPhrases;
const leads = [vivid, fillers, new Set(["a", "an"])];

/** Tells of each mention of a colour in an English phrase whether the colour is the piece's. */
export function englishReader(phrase: Phrase, piece: Piece, title: boolean): (mention: Mention) => boolean {
  const { tokens } = phrase;
  const { slot } = piece.garment;
  const roleAt = readRoles(phrase, piece);
  return (mention) => {
    // "Leather tote - black"
    if (title && mention.end === tokens.length && isMark(tokens[mention.start - 1] ?? "a")) return true;
    if (isBeside(tokens, mention)) return false;
    const role = headOfColor(phrase, mention, roleAt, title);
    if (role === "part") return false;
    if (role === "pattern") return mention.several;
    return role !== null || isStated(tokens, mention, slot);
  };
}

/** Whether the words before say that this is another piece, the wearer's or the scene. */
function isBeside(tokens: readonly string[], mention: Mention): boolean {
  for (let at = mention.start - 1, seen = 0; at >= 0 && seen < 7; at--, seen++) {
    const token = tokens[at]!;
    if (/[.!?:;]/.test(token) || (token === "," && seen > 3)) return false;
    if (elsewhere.has(token) && !(token === "pair" && tokens[at + 1] === "of")) return true;
    if (seen < 3 && owners.has(token)) return true;
  }
  return false;
}

/** "A bag in classic black", "in shades of pink and brown", and of jewels "in gleaming gold" and "from gold". */
function isStated(tokens: readonly string[], mention: Mention, slot: string): boolean {
  let at = mention.start - 1;
  while (at >= 0 && mention.start - at < 4 && leads.some((words) => words.has(tokens[at]!))) at--;
  if (tokens[at] === "of" && groups.has(tokens[at - 1] ?? "")) return true;
  if (!closes(tokens[mention.end])) return false;
  const jewel = slot === "jewellery" && isMetal(mention.family);
  if (tokens[at] !== "in" && !(jewel && tokens[at] === "from")) return false;
  // "With stripes in red", but "a design in red".
  const detail = (token: string) => parts.has(token) || (patterned.has(token) && !bears(token, slot));
  return jewel || mention.several || !tokens.slice(Math.max(0, at - 3), at).some(detail);
}
