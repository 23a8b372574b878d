/**
 * Single colour words that are names of colours and little else. Fashion lines are called Jade, Sage, Violet, Ivory and
 * Cherry: such words, alone, are colours in a column only.
 */
export const plainColors: ReadonlySet<string> = new Set(
  (
    "black white beige camel tan brown grey gray charcoal silver gold golden navy blue teal turquoise green khaki yellow mustard orange " +
    "terracotta red burgundy pink fuchsia purple mauve cream multicolor multicolour nude " +
    "preto preta branco branca bege marrom cinza prateado prateada dourado dourada marinho azul turquesa verde caqui amarelo amarela " +
    "mostarda laranja vermelho vermelha vinho bordo rosa fucsia roxo roxa lilas creme caramelo camelo grafite terracota " +
    "negro negra blanco blanca beis gris plateado plateada dorado dorada amarillo amarilla mostaza naranja rojo roja " +
    "burdeos granate rosado rosada morado morada lila crudo marron marino"
  ).split(" "),
);
