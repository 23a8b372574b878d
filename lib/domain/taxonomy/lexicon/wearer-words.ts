import type { Words } from "./garment";

/** Who a piece is cut for. `column` words are shop departments: too loose for a name, right in a department column. */
export type Wearer = Words & { name: string; column: string };

export const wearers: readonly Wearer[] = [
  {
    name: "baby",
    column: "baby, babies, infant, bebe, recem nascido, newborn, baby sizes",
    en: "baby, babies, newborn, infant, toddler",
    pt: "bebe, recem nascido",
    es: "bebe, recien nacido",
  },
  {
    name: "girls",
    column: "girl, girls, girlswear, meninas, ninas",
    en: "girl, girls, girls'",
    pt: "menina, meninas, infantil feminino",
    es: "nina, ninas",
  },
  {
    name: "boys",
    column: "boy, boys, boyswear, meninos, ninos varones",
    en: "boy, boys, boys'",
    pt: "menino, meninos, infantil masculino",
    es: "nino varon, ninos varones",
  },
  {
    name: "kids",
    column: "children, child, kid, kids, childrenswear, infantil, criancas, nino, ninos, juvenil, teen",
    en: "children, kids, child, kid",
    pt: "infantil, crianca, criancas, juvenil",
    es: "infantil, nino, ninos, juvenil",
  },
  {
    name: "women",
    column:
      "women, woman, womens, womenswear, ladies, lady, ladieswear, female, f, feminino, feminina, mulher, mulheres, mujer, mujeres, femenino, femenina, dama, damas, moda feminina",
    en: "women, women's, woman, womens, ladies, lady, female",
    pt: "feminino, feminina, mulher, mulheres, femininas, femininos",
    es: "mujer, mujeres, femenino, femenina, dama, damas",
  },
  {
    name: "men",
    column:
      "men, man, mens, menswear, gentlemen, male, m, masculino, masculina, homem, homens, hombre, hombres, caballero, caballeros, moda masculina",
    en: "men, men's, mens, gentlemen, male",
    pt: "masculino, masculina, homem, homens, masculinas, masculinos",
    es: "hombre, hombres, masculino, masculina, caballero, caballeros",
  },
  {
    name: "unisex",
    column: "unisex, genderless, gender neutral, all gender, sem genero, sin genero, unissex, adult, adults",
    en: "unisex, genderless, gender-neutral",
    pt: "unissex, sem genero",
    es: "unisex, sin genero",
  },
];
