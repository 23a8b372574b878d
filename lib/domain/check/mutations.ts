import type { Statement } from "@/lib/contracts/draft";
import type { Language } from "@/lib/contracts/profile";
import type { Random } from "@/lib/domain/random";

export type MutationKind = "piece" | "number" | "colour" | "garment" | "month" | "cloth" | "pattern";
export type Mutation = { kind: MutationKind; key: string; evidence: string[]; before: string; after: string };

type Words = Record<Exclude<MutationKind, "number" | "piece">, readonly string[]>;

/** Words of the field as people write them, the mutations' own: neither the writer's dictionary nor the check's. */
const words: Record<Language, Words> = {
  en: {
    colour: "black white ivory beige brown grey navy green olive yellow orange red oxblood pink purple".split(" "),
    garment:
      "dresses skirts trousers jeans blouses shirts blazers jackets coats loafers sandals boots scarves belts".split(
        " ",
      ),
    month: "January February March April May June July August September October November December".split(" "),
    cloth: "wool linen silk cotton leather velvet cashmere denim".split(" "),
    pattern: "stripes checks florals dots pinstripes".split(" "),
  },
  "pt-BR": {
    colour: "preto branco marfim bege marrom cinza verde oliva amarelo laranja vermelho vinho rosa roxo".split(" "),
    garment:
      "vestidos saias calças blusas camisas blazers jaquetas casacos mocassins sandálias botas cachecóis cintos".split(
        " ",
      ),
    month: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(" "),
    cloth: "lã linho seda algodão couro veludo cashmere".split(" "),
    pattern: "listras xadrez poás".split(" "),
  },
};

/**
 * The statement with one thing changed, once for every kind of thing it names: another number, colour, garment, month,
 * cloth, pattern or piece. What takes its place is drawn without a look at the evidence; `names` are pieces of the range.
 */
export function mutate(
  { key, text, evidence }: Statement,
  language: Language,
  names: readonly string[],
  random: Random,
): Mutation[] {
  const kinds = Object.keys(words[language]) as (keyof Words)[];
  const swapped = kinds.flatMap((kind) => {
    const list = words[language][kind];
    const found = list.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(text));
    if (found.length === 0) return [];
    const word = random.pick(found);
    const other = random.pick(list.filter((each) => each !== word));
    const after = text.replace(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u"), other);
    return [{ kind, key, evidence, before: text, after }];
  });
  const statement = { key, text, evidence };
  return [...swapped, ...anotherPiece(statement, names, random), ...anotherNumber(statement, random)];
}

function anotherPiece({ key, text, evidence }: Statement, names: readonly string[], random: Random): Mutation[] {
  const found = names.filter((name) => name.includes(" ") && text.includes(name));
  if (found.length === 0) return [];
  // The longest: "Wrap dress" stands in "Wrap dress, black crepe" too.
  const name = found.reduce((a, b) => (b.length > a.length ? b : a));
  const other = random.pick(names.filter((each) => each.includes(" ") && !text.includes(each) && !name.includes(each)));
  return [{ kind: "piece", key, evidence, before: text, after: text.replace(name, other) }];
}

function anotherNumber({ key, text, evidence }: Statement, random: Random): Mutation[] {
  // Sizes and figures that stand in names are the pieces' own; a number by itself is what is counted.
  const found = [...text.matchAll(/(?<![\p{L}\d.,])\d+(?![\p{L}\d]|[.,]\d)/gu)];
  if (found.length === 0) return [];
  const at = random.pick(found);
  let other = String(random.int(1, 60));
  if (other === at[0]) other = String(Number(other) + 1);
  const after = text.slice(0, at.index) + other + text.slice(at.index + at[0].length);
  return [{ kind: "number", key, evidence, before: text, after }];
}
