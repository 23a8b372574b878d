import { z } from "zod";
import colorWords from "./lexicon/color-words.json" with { type: "json" };
import plain from "./lexicon/plain-colors.json" with { type: "json" };
import swatches from "./lexicon/swatches.json" with { type: "json" };
import { aboutSchema, readLexicon, termsSchema, wordSetSchema } from "./read-lexicon";
import { buildIndex } from "./term-index";

const swatchFile = z.strictObject({
  about: aboutSchema,
  families: z.array(
    z.strictObject({ name: z.string(), hex: z.string().regex(/^#[0-9a-f]{6}$/), neutral: z.boolean() }),
  ),
});
const names = readLexicon("swatches.json", swatchFile, swatches).families.map((family) => family.name);

const familySchema = termsSchema.extend({ name: z.enum(names), column: z.array(z.string()).optional() }).strict();
/** A colour family with the words that name it. */
export type ColorFamily = z.infer<typeof familySchema>;

const wordFile = z.strictObject({ about: aboutSchema, families: z.array(familySchema) });
export const colorFamilies: readonly ColorFamily[] = readLexicon("color-words.json", wordFile, colorWords).families;

/** Words for colours in phrases. */
export const colorIndex = buildIndex(colorFamilies);
/** Words for colours in columns. */
export const columnIndex = buildIndex(colorFamilies, (family) => family.column ?? []);

const { words, described } = readLexicon(
  "plain-colors.json",
  z.strictObject({ about: aboutSchema, words: wordSetSchema, described: wordSetSchema }),
  plain,
);

/** Single words that are names of colours and little else. */
export const plainColors = words;

/** Single words that are colours where a description uses them in lower case before a piece. */
export const describedColors = described;
