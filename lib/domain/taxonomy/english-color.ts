import type { Mention, Phrase } from "./color-mentions";
import { bears, colorPhrases } from "./color-phrases";
import { breaks } from "./function-words";
import type { GarmentEntry } from "./garment-index";
import { materialIndex } from "./material";
import { findNouns, type Noun } from "./noun-index";
import { patternIndex } from "./pattern";
import { findTerms } from "./term-index";

/** The piece that is described, as often as its text calls it something else ("leather jacket" on the shelf of belts). */
export type Piece = { garment: GarmentEntry; named: Noun | null };

type Role = "piece" | "bearer" | "material" | "pattern" | "part";
const articles: ReadonlySet<string> = new Set(["a", "an"]);
const verbal = /(ly|ed|ing)$/;
const metals: ReadonlySet<string> = new Set(["gold", "silver"]);

const alike = (entry: GarmentEntry, other: GarmentEntry | null): boolean =>
  other !== null &&
  entry.slot === other.slot &&
  (entry.slot !== "accessory" || entry.type === other.type || entry.silhouette === other.silhouette);

/** Reads the nouns of an English phrase once, and tells of each mention of a colour whether the colour is the piece's. */
export function englishReader({ tokens, names }: Phrase, { garment, named }: Piece, title: boolean) {
  const roles = new Map<number, { role: Role; end: number }>();
  for (const hit of findTerms<unknown>(patternIndex, tokens)) roles.set(hit.start, { role: "pattern", end: hit.end });
  for (const hit of findTerms(materialIndex, tokens)) roles.set(hit.start, { role: "material", end: hit.end });
  const { parts, patterned, fillers, marks, ends, elsewhere, owners, groups, vivid } = colorPhrases;
  for (const { start, end, entry, languages } of findNouns(tokens)) {
    const word = tokens[start]!;
    const other = entry.garment;
    if (other?.type === "set") continue;
    const own = other ? alike(other, garment) || alike(other, named?.garment ?? null) : entry.thing === named?.thing;
    if (own && !(end - start === 1 && parts.has(word))) roles.set(start, { role: "piece", end });
    else if (!bears(word, garment.slot) && (!roles.has(start) || (other && languages.includes("en"))))
      roles.set(start, { role: "part", end });
  }
  const mark = (token: string) => !/[a-z0-9]/.test(token);
  const closes = (token: string | undefined) =>
    token === undefined || mark(token) || token === "and" || breaks.en.has(token) || ends.has(token);

  const roleAt = (at: number): { role: Role; end: number } | undefined => {
    const token = tokens[at]!;
    const known = roles.get(at);
    if (known?.role === "piece") return known;
    if (patterned.has(token) && !bears(token, garment.slot)) return { role: "pattern", end: at + 1 };
    if (bears(token, garment.slot)) return { role: known?.role === "material" ? "material" : "bearer", end: at + 1 };
    if (parts.has(token)) return { role: "part", end: at + 1 };
    return known;
  };

  /** What the noun phrase after the colour is about; null when it is about nothing we know. */
  function head(mention: Mention): Role | null {
    let role: Role | null = null;
    let loose = 0;
    let comma = false;
    for (let at = mention.end; at < mention.end + 9; ) {
      const token = tokens[at];
      if (token === "," && !comma && role === null && !title) {
        // "This black, quilted jacket"
        comma = true;
        at++;
        continue;
      }
      if (closes(token)) break;
      const known = roleAt(at);
      if (known) {
        const metal = metals.has(mention.family.name);
        // "Gold button coat": the button.
        if (role === "part" && known.role === "piece" && metal) return "part";
        if (role === "piece" && known.role !== "part" && known.role !== "piece") return role;
        // "A red heart design" is not a red design.
        if (known.role === "bearer" && (loose > 1 || (loose > 0 && patterned.has(token!)))) return null;
        if (role !== "part" || known.role === "piece") role = known.role;
        loose = 0;
        at = known.end;
        continue;
      }
      if (marks.has(token!)) {
        role ??= at > mention.end || closes(tokens[at + 1]) || verbal.test(tokens[at + 1]!) ? "bearer" : null;
        at++;
        continue;
      }
      const filler = fillers.has(token!) || vivid.has(token!);
      if (role === "piece" || role === "bearer") {
        if (!filler) return role;
      } else if (!filler) {
        // After a cloth or a part an unknown noun is what the colour belongs to.
        if (title || (names[mention.start] && names[at])) return null;
        if (role !== null && verbal.test(token!)) return role;
        if (role === "pattern" || role === "part") return role;
        loose++;
      }
      at++;
    }
    return role === "material" && loose > 0 ? null : role;
  }

  /** Whether the words before say that this is another piece, the wearer's or the scene. */
  function beside(mention: Mention): boolean {
    for (let at = mention.start - 1, seen = 0; at >= 0 && seen < 7; at--, seen++) {
      const token = tokens[at]!;
      if (/[.!?:;]/.test(token)) return false;
      if (token === "," && seen > 3) return false;
      if (elsewhere.has(token) && !(token === "pair" && tokens[at + 1] === "of")) return true;
      if (seen < 3 && owners.has(token)) return true;
    }
    return false;
  }

  /** "A bag in classic black", "in shades of pink and brown", "in gleaming gold" of a jewel. */
  function stated(mention: Mention): boolean {
    let at = mention.start - 1;
    while (at >= 0 && mention.start - at < 4 && [vivid, fillers, articles].some((set) => set.has(tokens[at]!))) at--;
    if (tokens[at] === "of" && groups.has(tokens[at - 1] ?? "")) return true;
    if (!closes(tokens[mention.end])) return false;
    const jewel = garment.slot === "jewellery" && metals.has(mention.family.name);
    if (tokens[at] !== "in" && !(jewel && tokens[at] === "from")) return false;
    const before = tokens.slice(Math.max(0, at - 3), at);
    return (
      jewel ||
      mention.several ||
      !before.some((token) => parts.has(token) || (patterned.has(token) && !bears(token, garment.slot)))
    );
  }

  return (mention: Mention): boolean => {
    if (title && mention.start > 0 && mention.end === tokens.length && mark(tokens[mention.start - 1]!)) return true;
    if (beside(mention)) return false;
    const role = head(mention);
    if (role === "part") return false;
    if (role === "pattern") return mention.several;
    return role !== null || stated(mention);
  };
}
