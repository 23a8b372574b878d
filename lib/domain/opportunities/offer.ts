import type { CatalogueProduct } from "@/lib/domain/dossier";
import type { Wearer } from "@/lib/domain/looks/wearer";
import { listText } from "@/lib/domain/words/lists";
import { moneyText } from "@/lib/domain/words/money";
import { countWord } from "@/lib/domain/words/numbers";
import { thePiece } from "@/lib/domain/words/pieces";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import type { Clause } from "./draft-opportunity";
import { left, sizeOf } from "./stock";

/** "R$390, two left in 38": what is known of price and, when it is short, stock; null when neither is. */
export function termsOf(wearer: Wearer, product: CatalogueProduct): Clause | null {
  const terms = [product.price ? moneyText(product.price) : null, stockLeft(wearer, product)].filter(
    (term) => term !== null,
  );
  if (terms.length === 0) return null;
  return { said: said(terms.map((term) => term.en).join(", "), terms.map((term) => term.pt).join(", ")) };
}

/** "two left in 38", "the last one in 38"; null when stock is ample or not told. */
export function stockLeft(wearer: Wearer, product: CatalogueProduct): Said | null {
  const few = left(wearer, product);
  if (few === null || few > 3 || few < 1) return null;
  const size = sizeOf(wearer, product);
  const where = said(size === null ? "" : ` in ${size}`, size === null ? "" : ` no tamanho ${size}`);
  if (few === 1) return said(en`the last one${where}`, pt`a última peça${where}`);
  return said(en`${countWord(few)} left${where}`, pt`restam ${countWord(few, "f")}${where}`);
}

/** " in 38", " no tamanho 38", or nothing when the size is not known or the piece is not cut in it. */
export function inSize(wearer: Wearer, product: CatalogueProduct): Said {
  const size = sizeOf(wearer, product);
  return size === null ? said("", "") : said(` in ${size}`, ` no tamanho ${size}`);
}

/** "Straw basket in sand (tote, R$1,690)": a name that ends in brackets takes the terms into them. */
const inBrackets = (name: string, terms: string): string =>
  name.endsWith(")") ? `${name.slice(0, -1)}, ${terms})` : `${name} (${terms})`;

/** The piece with its price and size: "the Long tote in black (€650)", "the Court pumps in black (€480, size 38)". */
export function offered(wearer: Wearer, product: CatalogueProduct): Said {
  const size = sizeOf(wearer, product);
  const terms = [
    ...(product.price ? [moneyText(product.price)] : []),
    ...(size === null ? [] : [said(`size ${size}`, `tamanho ${size}`)]),
  ];
  const piece = thePiece(product);
  if (terms.length === 0) return piece;
  return said(
    inBrackets(piece.en, terms.map((term) => term.en).join(", ")),
    inBrackets(piece.pt, terms.map((term) => term.pt).join(", ")),
    piece.grammar,
  );
}

/** Price and size of offered pieces, for evidence: " Offered: the Long tote in black (€650)." */
export const citeOffered = (wearer: Wearer, products: readonly CatalogueProduct[]): string =>
  en` Offered: ${listText(products.map((product) => offered(wearer, product)))}.`;
