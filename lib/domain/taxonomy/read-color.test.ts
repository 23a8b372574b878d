import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colorFamilies } from "./color-words";
import { readColor } from "./read-color";

describe("the family of a given colour", () => {
  it.each([
    ["black", "Black;Jet Black;Off Black;Washed Black;Preto;Preta;Negro;Negra"],
    ["white", "White;Optic White;Bright White;Branco;Branca;Blanco;Blanca"],
    ["off-white", "Off-White;off white;Cream;Ivory;Ecru;Marfim;Creme;Crudo;Blanco roto;Hueso;Gelo"],
    ["beige", "Beige;Light Beige;Greyish Beige;Other Beige;Sand;Taupe;Bege;Bege claro;Areia;Beis;Arena"],
    [
      "camel",
      "Camel;Dark Beige;Yellowish Brown;Light Brown;Tan;Cognac;Caramelo;Marrom Claro;Beige oscuro;Marrón claro",
    ],
    ["brown", "Brown;Dark Brown;Chocolate;Bronze/Copper;Marrom;Café;Marrom escuro;Marrón;Marrón oscuro"],
    [
      "grey",
      "Grey;Gray;Heather Grey;Light Grey;Dark Grey;Charcoal;Cinza Mescla;Cinza;Chumbo;Gris marengo;Gris jaspeado",
    ],
    ["silver", "Silver;Gunmetal;White Gold;Prateado;Prata;Plateado;Oro blanco"],
    ["gold", "Gold;Rose Gold;Golden;Dourado;Dorado"],
    ["navy", "Navy;Navy Blue;Dark Blue;Dark Denim;Azul Marinho;Azul escuro;Marinho;Azul marino;Azul oscuro"],
    ["blue", "Blue;Royal Blue;Other Blue;Mid Blue;Denim;Azul;Azul Royal;Jeans;Azulón;Vaquero"],
    ["light blue", "Light Blue;Sky Blue;Baby Blue;Azul Bebê;Azul claro;Celeste;Azul cielo"],
    ["turquoise", "Turquoise;Light Turquoise;Dark Turquoise;Teal;Aqua;Turquesa;Azul petróleo;Verde Água"],
    ["green", "Green;Light Green;Other Green;Neon Green;Mint;Emerald;Verde;Verde-limão;Verde menta"],
    ["dark green", "Dark Green;Forest Green;Bottle Green;Verde escuro;Verde botella"],
    ["olive", "Greenish Khaki;Khaki;Olive Green;Army Green;Verde Militar;Verde musgo;Caqui;Kaki"],
    ["yellow", "Yellow;Dark Yellow;Light Yellow;Mustard;Amarelo;Mostarda;Amarillo;Mostaza"],
    ["orange", "Orange;Light Orange;Other Orange;Peach;Laranja;Pêssego;Naranja"],
    ["rust", "Rust;Dark Orange;Terracotta;Terracota;Teja;Ferrugem"],
    ["red", "Red;Light Red;Bright Red;Other Red;Coral;Vermelho;Rojo"],
    ["burgundy", "Dark Red;Burgundy;Maroon;Wine;Vinho;Bordô;Marsala;Burdeos;Granate;Rojo oscuro"],
    ["pink", "Pink;Dark Pink;Other Pink;Hot Pink;Fuchsia;Cor de Rosa;Rosa Choque;Rosa;Rosado;Fucsia"],
    ["light pink", "Light Pink;Dusty Pink;Blush;Rosé;Rosa claro;Salmão;Rosa palo;Palo de rosa"],
    ["purple", "Purple;Dark Purple;Other Purple;Plum;Roxo;Morado;Morado oscuro"],
    ["lilac", "Lilac;Light Purple;Lavender;Lilás;Lila;Malva"],
    ["multicolour", "Multi;Multicoloured;Multicolor;Colorido;Estampado;Surtido"],
    ["transparent", "Transparent;Clear;Transparente"],
  ])("%s: %s", (family, values) => {
    const read = values.split(";").map((value) => [value, readColor(value)?.name]);
    expect(read).toEqual(values.split(";").map((value) => [value, family]));
  });

  it("does not depend on case, accents or hyphens", () => {
    for (const value of ["AZUL MARINHO", "azul-marinho", "  Azul   Marínho "])
      expect(readColor(value)?.name).toBe("navy");
  });

  it("is that of the first of several", () => {
    expect(["Black/White", "Vermelho e branco", "Rojo y negro", "Blue, green"].map((v) => readColor(v)?.name)).toEqual([
      "black",
      "red",
      "red",
      "blue",
    ]);
  });

  it.each(["Unknown", "undefined", "Other", "Outro", "Otro", "N/A", "none", "-", " ", ""])(
    "is unknown of %j",
    (value) => {
      expect(readColor(value)).toBeNull();
    },
  );

  it("is one of ours or none, the same every time, whatever the value", () => {
    const value = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...colorFamilies.flatMap(({ en = [] }) => en)),
    );
    fc.assert(
      fc.property(value, value, (one, two) => {
        const family = readColor(`${one} ${two}`);
        expect(family === null || colorFamilies.includes(family)).toBe(true);
        expect(readColor(`${one} ${two}`)).toBe(family);
      }),
    );
  });
});
