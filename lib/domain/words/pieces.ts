import type { Product } from "@/lib/domain/dossier";
import { garmentIndex } from "@/lib/domain/taxonomy/garment-index";
import { findTerms } from "@/lib/domain/taxonomy/term-index";
import { words } from "@/lib/domain/taxonomy/text";
import { lower, singular } from "./en-nouns";
import { nounOne } from "./nouns";
import { agree, Said, said } from "./said";
import { colorSaid } from "./values";

type Named = Pick<Product, "name" | "color" | "tags">;

/**
 * A product as a sentence calls it, its colour included: "Wrap dress, bottle green crepe" is the "Wrap dress in bottle
 * green crepe", the "Wrap dress em verde-garrafa". Names are the house's and stay in its language.
 */
export function pieceName(product: Named): Said {
  const { name } = product;
  const color = product.color ?? product.tags.color?.value ?? null;
  const family = product.tags.color?.value ?? null;
  const grammar = {
    gender: product.tags.type ? nounOne(product.tags.type.value).grammar.gender : ("m" as const),
    many: false,
  };
  const comma = name.lastIndexOf(", ");
  const tail = comma === -1 ? "" : name.slice(comma + 2);
  const kind = kindIfUnsaid(product);
  if (tail !== "" && [color, family].some((word) => word !== null && says(tail, word))) {
    const head = name.slice(0, comma);
    return said(`${head} in ${tail}${kind.en}`, `${head} em ${colorSaid(color ?? family!).pt}${kind.pt}`, grammar);
  }
  // "Printed tie in navy": a name that ends in its own colour.
  const own = ` in ${lower(color ?? "")}`;
  if (color !== null && lower(name).endsWith(own)) {
    const head = name.slice(0, -own.length);
    return said(`${name}${kind.en}`, `${head} em ${colorSaid(color).pt}${kind.pt}`, grammar);
  }
  if (color === null || [color, family].some((word) => word !== null && says(name, word)))
    return said(`${name}${kind.en}`, `${name}${kind.pt}`, grammar);
  const word = colorSaid(color);
  return said(`${name} in ${word.en}${kind.en}`, `${name} em ${word.pt}${kind.pt}`, grammar);
}

/** "the Wrap dress in green", "o Wrap dress em verde", for use inside a sentence. */
export function thePiece(product: Named): Said {
  const name = pieceName(product);
  return new Said(
    `the ${name.en.replace(/^the /i, "")}`,
    `${agree(name, "o", "a", "os", "as")} ${name.pt}`,
    name.grammar,
  );
}

/** " (blazer)" for a name like "Rose" that does not say what the piece is. */
function kindIfUnsaid({ name, tags }: Named): Said {
  const none = said("", "");
  if (!tags.type || findTerms(garmentIndex, words(name)).length > 0) return none;
  const type = nounOne(tags.type.value);
  return lower(name).includes(singular(tags.type.value)) ? none : said(` (${type.en})`, ` (${type.pt})`);
}

function says(name: string, color: string): boolean {
  const words = lower(name).split(/[^\p{L}]+/u);
  return lower(color)
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && words.includes(word));
}
