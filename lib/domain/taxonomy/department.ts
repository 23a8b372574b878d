import { z } from "zod";
import type { Tag } from "@/lib/contracts/tags";
import wearerFile from "./lexicon/wearers.json" with { type: "json" };
import { aboutSchema, readLexicon, termsSchema } from "./read-lexicon";
import { buildIndex, findTerms } from "./term-index";
import { given, words } from "./text";

const { wearers } = readLexicon(
  "wearers.json",
  z.strictObject({
    about: aboutSchema,
    wearers: z.array(termsSchema.extend({ name: z.string(), column: z.array(z.string()) }).strict()),
  }),
  wearerFile,
);
const textIndex = buildIndex(wearers);
const columnIndex = buildIndex(wearers.map((wearer) => ({ name: wearer.name, en: wearer.column })));
const names = new Set(wearers.map((wearer) => wearer.name));

/** women, men, girls, boys, kids, baby or unisex, when the department is one of ours; null for a shop's own word. */
export function wearerOf(department: string | null): string | null {
  return department !== null && names.has(department) ? department : null;
}

/** Whether a text only says for whom ("Feminino", "Women") and nothing of the piece. */
export function isDepartment(text: string): boolean {
  const tokens = words(text);
  const covered = findTerms(columnIndex, tokens).reduce((sum, hit) => sum + hit.end - hit.start, 0);
  return tokens.length > 0 && covered === tokens.length;
}

/**
 * Who the piece is cut for: the column (ours where its words are known, else the shop's own word), a level of the
 * category path, words of name and description, or a garment only one of them wears.
 */
export function readDepartment(
  column: string | null,
  levels: readonly string[],
  name: string,
  description: string | null,
  garmentDepartment: string | undefined,
): Tag | null {
  const text = given(column);
  if (text && text !== "unknown" && text !== "other") {
    const hit = findTerms(columnIndex, words(text))[0];
    return { value: hit?.entry.name ?? text, source: "given", confidence: 1 };
  }
  // The innermost level is the most exact: "Kids > Boys".
  for (const level of [...levels].reverse()) {
    const hit = findTerms(columnIndex, words(level))[0];
    if (hit) return { value: hit.entry.name, source: "given", confidence: 1 };
  }
  for (const [source, confidence] of [
    [name, 0.9],
    [description ?? "", 0.7],
  ] as const) {
    const found = new Set(findTerms(textIndex, words(source)).map((hit) => hit.entry.name));
    // "for men and women" is nobody's department.
    if (found.has("men") && found.has("women")) return { value: "unisex", source: "inferred", confidence };
    if (found.size === 1) return { value: [...found][0]!, source: "inferred", confidence };
  }
  return garmentDepartment ? { value: garmentDepartment, source: "inferred", confidence: 0.8 } : null;
}
