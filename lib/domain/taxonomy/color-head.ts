import type { Mention, Phrase } from "./color-mentions";
import { colorPhrases, isMark, isMetal } from "./color-phrases";
import type { Role } from "./color-roles";
import { breaks } from "./function-words";

const { patterned, fillers, marks, ends, vivid } = colorPhrases;
/** A noun phrase longer than this has been misread. */
const longest = 9;

/** Whether a noun phrase cannot go on at this word of an English text. */
export const closes = (token: string | undefined): boolean =>
  token === undefined || isMark(token) || token === "and" || breaks.en.has(token) || ends.has(token);

const verbal = (token: string | undefined): boolean => /(ly|ed|ing)$/.test(token ?? "");

/**
 * What the noun phrase after a colour is about: the role of its last noun; null when that is none we know. Between the
 * colour and the piece any word may stand in a description ("black wave-textured upper"), but only words we know in a
 * name or a part of the text that is written like one ("Silver Lake Jacket").
 */
export function headOfColor(
  { tokens, names }: Phrase,
  mention: Mention,
  roleAt: (at: number) => Role | undefined,
  title: boolean,
): Role["role"] | null {
  let role: Role["role"] | null = null;
  let unknown = 0;
  // "This black, quilted jacket"
  const skipped = tokens[mention.end] === "," && !title ? 1 : 0;
  for (let at = mention.end + skipped; at < mention.end + longest; ) {
    const token = tokens[at];
    if (token === undefined || closes(token)) break;
    const found = roleAt(at);
    if (found) {
      // "Gold button coat": the button.
      if (role === "part" && found.role === "piece" && isMetal(mention.family)) return role;
      if (role === "piece" && found.role !== "part" && found.role !== "piece") return role;
      // "A red heart design" is not a red design.
      if (found.role === "bearer" && unknown > (patterned.has(token) ? 0 : 1)) return null;
      if (role !== "part" || found.role === "piece") role = found.role;
      unknown = 0;
      at = found.end;
      continue;
    }
    at++;
    if (marks.has(token)) {
      if (at - 1 > mention.end || closes(tokens[at]) || verbal(tokens[at])) role ??= "bearer";
    } else if (!fillers.has(token) && !vivid.has(token)) {
      if (role === "piece" || role === "bearer") return role;
      if (title || (names[mention.start] && names[at - 1])) return null;
      if (role === "pattern" || role === "part" || (role === "material" && verbal(token))) return role;
      // After a cloth, an unknown noun is what the colour belongs to.
      unknown++;
    }
  }
  return role === "material" && unknown > 0 ? null : role;
}
