import { lower } from "./en-nouns";
import colorLexicon from "./lexicon/colors.json" with { type: "json" };
import materialLexicon from "./lexicon/materials.json" with { type: "json" };
import { nounMany } from "./nouns";
import { occasionPhrase } from "./occasions";
import { type Said, said } from "./said";
import { type TraitAttribute, valueWord } from "./value-word";

const colors = new Map(Object.entries(colorLexicon.colors));
const materials = new Map(Object.entries(materialLexicon.materials as unknown as Record<string, [string, "m" | "f"]>));

const departments: Record<string, string> = {
  women: "moda feminina",
  men: "moda masculina",
  girls: "roupa de menina",
  boys: "roupa de menino",
  baby: "roupa de bebê",
  kids: "roupa infantil",
  unisex: "peças unissex",
};
const patterns: Record<string, [string, "m" | "f", many: boolean]> = {
  "plain cloth": ["tecido liso", "m", false],
  stripes: ["listras", "f", true],
  checks: ["xadrez", "m", false],
  plaids: ["xadrez", "m", false],
  florals: ["estampas florais", "f", true],
  dots: ["poás", "m", true],
  "polka dots": ["poás", "m", true],
  prints: ["estampas", "f", true],
  "graphic prints": ["estampas gráficas", "f", true],
  "animal prints": ["estampas animais", "f", true],
  pinstripes: ["risca de giz", "f", false],
  herringbone: ["espinha de peixe", "f", false],
  houndstooth: ["pied-de-poule", "m", false],
  paisley: ["estampa paisley", "f", false],
  "geometric prints": ["estampas geométricas", "f", true],
  "melange yarns": ["fio mescla", "m", false],
  embroidery: ["bordado", "m", false],
  "textured cloth": ["tecido texturizado", "m", false],
  "sheer cloth": ["tecido transparente", "m", false],
  sequins: ["paetês", "m", true],
  lace: ["renda", "f", false],
  denim: ["jeans", "m", false],
  metallic: ["metalizado", "m", false],
  "colour block": ["color block", "m", false],
  jacquard: ["jacquard", "m", false],
};
const seasons: Record<string, string> = { summer: "verão", winter: "inverno", transition: "meia-estação" };

/** A colour as the house or we call it; Portuguese after "em": "em azul-marinho". */
export function colorSaid(name: string): Said {
  const english = lower(name);
  return said(english, colors.get(english.toLowerCase()) ?? english);
}

/** "wool", "lã". */
export function materialSaid(value: string): Said {
  const english = valueWord("material", value);
  const [portuguese, gender] = materials.get(lower(value)) ?? [english, "m" as const];
  return said(english, portuguese, { gender, many: false });
}

/** The value of a tag as a sentence calls it: "pinstripes", "risca de giz"; occasions as they stand after "for" and "para". */
export function valueSaid(attribute: TraitAttribute, value: string): Said {
  const english = valueWord(attribute, value);
  if (attribute === "type") return nounMany(value);
  if (attribute === "color") return colorSaid(value);
  if (attribute === "material") return materialSaid(value);
  if (attribute === "occasion") return occasionPhrase(value);
  if (attribute === "season") return said(english, seasons[value] ?? english);
  if (attribute === "department")
    return said(english, departments[value.toLowerCase()] ?? english, { gender: "f", many: value === "unisex" });
  const [portuguese, gender, many] = patterns[english] ?? [english, "m" as const, /s$/.test(english)];
  return said(english, portuguese, { gender, many });
}
