import type { Product } from "@/lib/domain/dossier";
import { garmentIndex } from "@/lib/domain/taxonomy/garment-index";
import { findTerms } from "@/lib/domain/taxonomy/term-index";
import { pathLevels, words } from "@/lib/domain/taxonomy/text";
import { plural } from "./en-nouns";

/** Last levels of category paths that say what kind, not what thing: "Footwear > Formal". Given without accents. */
const kinds = new Set(
  "formal formals casual casuals classic classics smart dressy festive ethnic traditional western modern vintage basic basics essential essentials premium luxury designer new sale outlet clearance seasonal summer winter spring autumn fall holiday resort party evening occasion occasions wedding bridal work office business everyday daily weekend travel outdoor sport sports sporty active athletic performance running training lounge home plain printed floral striped long short midi maxi mini slim regular loose wide oversized plus petite tall maternity leather suede silk satin cotton linen wool denim canvas kids women men ladies mens womens other others misc social sociais formais casuais classico classica basico basica basicos festa noite trabalho praia esporte esportivo esportivos promocao novidades couro seda algodao linho verano invierno noche fiesta boda trabajo deporte deportivo deportivos cuero algodon lino novedades rebajas otros outros".split(
    " ",
  ),
);

const slotNouns: Record<string, string> = {
  top: "tops",
  bottom: "bottoms",
  "one-piece": "dresses",
  outerwear: "jackets",
  shoes: "shoes",
  bag: "bags",
  accessory: "accessories",
  jewellery: "jewellery",
  swim: "swimwear",
  nightwear: "nightwear",
  underwear: "underwear",
  hosiery: "hosiery",
  sport: "sportswear",
};

/**
 * The type of a product as a noun, where the last level of its path names none: "Footwear > Formal" is "formal shoes",
 * "Shirts > Casual" "casual shirts". Null where the type is a noun already, or nothing says what the thing is.
 */
export function typeNoun({ category, tags }: Pick<Product, "category" | "tags">): string | null {
  const type = tags.type?.value;
  if (type === undefined || !words(type).every((word) => kinds.has(word))) return null;
  const outer = pathLevels(category).slice(0, -1).reverse();
  const garment = outer.flatMap((level) => findTerms(garmentIndex, words(level)).at(-1)?.entry.type ?? [])[0];
  const noun = garment ? plural(garment) : slotNouns[tags.slot?.value ?? ""];
  return noun === undefined ? null : `${type} ${noun}`;
}
