import { expect, it } from "vitest";
import { attributeWords } from "./attribute-words";

it.each([
  ["price_band", "BRL:22", "R$\u00a02,000 to R$\u00a02,900"],
  ["price_band", "EUR:7", "€11 to €16"],
  ["formality", "4", "Formality 4 of 5"],
  ["department", "men", "Menswear"],
  ["type", "midi dress", "Midi dresses"],
  ["color", "navy", "Navy"],
  ["pattern", "floral", "Florals"],
  ["occasion", "work", "For work"],
])("%s %s reads %s", (attribute, value, words) => {
  expect(attributeWords(attribute, value)).toBe(words);
});
