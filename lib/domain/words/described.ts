import type { Product } from "@/lib/domain/dossier";
import { colorSaidOf } from "./color-word";
import { nounOne } from "./nouns";
import { Said } from "./said";
import { materialSaid } from "./values";

/**
 * What a product is, without its name: "camel wool cardigan", "cardigã de lã em caramelo"; colour and cloth where they are
 * known and the noun does not say them itself. Null where the kind is unknown.
 */
export function described(product: Pick<Product, "name" | "color" | "tags">): Said | null {
  const { type, color, material, slot } = product.tags;
  if (!type) return null;
  const noun = nounOne(type.value);
  const cloth =
    material && worn.has(slot?.value ?? "") && !plainCloths.has(material.value) ? materialSaid(material.value) : null;
  const said = cloth === null || noun.en.includes(cloth.en) || /jeans|denim/.test(noun.en) ? null : cloth;
  const shade = color ? colorSaidOf(color.value, [{ product: product as Product }]) : null;
  return new Said(
    [shade?.en, said?.en, noun.en].filter((word) => word !== undefined).join(" "),
    `${noun.pt}${said ? ` de ${said.pt}` : ""}${shade ? ` em ${shade.pt}` : ""}`,
    noun.grammar,
  );
}

/** Cloths that nobody names when speaking of a piece. */
const plainCloths: ReadonlySet<string> = new Set(["polyester", "viscose", "functional fabric", "imitation leather"]);

/** Where the cloth is worth a word: shoes and bags are of leather as a rule, jewellery is not of cloth. */
const worn: ReadonlySet<string> = new Set(["top", "bottom", "one-piece", "outerwear", "accessory", "nightwear"]);
