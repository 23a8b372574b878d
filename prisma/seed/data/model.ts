/**
 * A design of the house in its colourways: type, name ({c} or {C} is the colour), material, price in BRL, colourways
 * ("navy/pinstripe" is a colour in a pattern, all others are solid), description, and the occasion it was made for.
 */
export type Model = readonly [
  type: string,
  name: string,
  material: string,
  price: number,
  colors: string,
  description: string,
  occasion?: string,
];
