import colors from "@/lib/domain/words/lexicon/colors.json" with { type: "json" };
import garments from "@/lib/domain/words/lexicon/garments.json" with { type: "json" };
import materials from "@/lib/domain/words/lexicon/materials.json" with { type: "json" };
import { portugueseDates } from "./portuguese-numbers";
import { stem, wordsOf } from "./tokens";

/** Colour names that are everyday words as well ("luz natural"): they state a colour only beside another word of it. */
const everyday = new Set(["natural", "outra cor", "cor não informada", "pedra", "osso", "café", "mel", "aveia", "cru"]);
/** Nouns of the lexicon that are no garments, or everyday words as well. */
const uncounted = new Set(["peça", "pedido", "compra", "visualização", "visita", "conjunto"]);

const patterns: Record<string, string[]> = {
  listra: ["stripe", "striped"],
  listras: ["stripe", "striped"],
  xadrez: ["check", "checked", "plaid"],
  poá: ["dot", "dotted"],
  poás: ["dot", "dotted"],
  floral: ["floral"],
  florais: ["floral"],
  "risca de giz": ["pinstripe"],
  "espinha de peixe": ["herringbone"],
  "pied-de-poule": ["houndstooth"],
  paetês: ["sequin"],
};
/** Words about a person: the English ones that may stand behind each; none for a word that nothing may be said by. */
const persons: Record<string, string[]> = {
  mulher: ["woman"],
  mulheres: ["woman", "women"],
  homem: ["man"],
  homens: ["man", "men"],
  menina: ["girl"],
  meninas: ["girl"],
  menino: ["boy"],
  meninos: ["boy"],
  feminina: ["womenswear", "women", "woman"],
  feminino: ["womenswear", "women", "woman"],
  masculina: ["menswear", "men", "man"],
  masculino: ["menswear", "men", "man"],
  anos: ["year", "years"],
  mãe: [],
  pai: [],
  esposa: [],
  marido: [],
  namorado: [],
  namorada: [],
  filho: [],
  filha: [],
  filhos: [],
  senhora: [],
  senhor: [],
  moça: [],
  jovem: [],
  idosa: [],
  idoso: [],
};

/** What a Portuguese phrase may stand for in English, each as the stems that must all be in the evidence. */
type Meanings = Map<string, string[][]>;

const longest = 4;
const meanings: Meanings = new Map();

const add = (phrase: string, english: string): void => {
  const key = keyOf(phrase);
  const stems = wordsOf(english).map(stem);
  const known = meanings.get(key) ?? [];
  // "trouser" and "trousers" are one word.
  if (!known.some((other) => other.join(" ") === stems.join(" "))) meanings.set(key, [...known, stems]);
};
for (const [english, [one, many]] of Object.entries(garments.nouns as unknown as Record<string, [string, string]>)) {
  if (uncounted.has(one)) continue;
  add(one, english);
  add(many, english);
}
for (const [english, portuguese] of Object.entries(colors.colors))
  if (!everyday.has(portuguese)) add(portuguese, english);
for (const [english, [portuguese]] of Object.entries(materials.materials as unknown as Record<string, [string]>))
  add(portuguese, english);
for (const [portuguese, english] of Object.entries({ ...patterns, ...persons })) {
  if (english.length === 0) meanings.set(keyOf(portuguese), []);
  for (const word of english) add(portuguese, word);
}
// The cloth and the trousers made of it share a word.
add("jeans", "jeans");
// "uma vez e meia" is half as much again, not a sock.
meanings.set("e meia", [[]]);

/**
 * The first garment, colour, cloth, pattern or word about a person of a Portuguese text that stands there more often than
 * the evidence (its stemmed words, with how often each) holds it in English. Longer phrases are read first: "calça jeans"
 * is no cloth. Null when all are held.
 */
export function unsupportedWord(text: string, evidence: (stem: string) => number): string | null {
  const said = tokens(text).flatMap((word) => (meanings.has(word) || !word.includes("-") ? [word] : word.split("-")));
  const times = new Map<string, number>();
  for (let at = 0; at < said.length; ) {
    const found = phraseAt(said, at);
    if (!found) {
      at++;
      continue;
    }
    const n = (times.get(found.phrase) ?? 0) + 1;
    times.set(found.phrase, n);
    const held = (stems: readonly string[]) => Math.min(Number.POSITIVE_INFINITY, ...stems.map(evidence));
    // A name or a quotation holds Portuguese in the evidence too.
    const verbatim = wordsOf(found.phrase).map(stem);
    const translated = found.meanings.filter((stems) => stems.join(" ") !== verbatim.join(" "));
    if (n > [verbatim, ...translated].reduce((sum, stems) => sum + held(stems), 0)) return found.phrase;
    at += found.length;
  }
  return null;
}

/** Whether the word, or the month, states something by itself. */
export const statesInPortuguese = (word: string): boolean =>
  meanings.has(keyOf(word)) || portugueseDates(word.toLowerCase()).length > 0;

function phraseAt(words: readonly string[], at: number) {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(" ");
    const known = meanings.get(phrase);
    if (known) return { phrase, length, meanings: known };
  }
  return null;
}

function keyOf(phrase: string): string {
  return tokens(phrase).join(" ");
}

/** Lower case, with its accents ("maiô" is no "maio"); a hyphen keeps a word together ("azul-marinho"). */
function tokens(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []
  );
}
