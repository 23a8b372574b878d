/** Prepositions and verbs that end the noun phrase a description opens with, and function words that tell a language. */
export const englishBreaks: ReadonlySet<string> = new Set(
  "with in of for from to at on by that featuring has have and made into over under without is are it this which where plus who will features designed crafted decorated containing".split(
    " ",
  ),
);

export const romanceBreaks: ReadonlySet<string> = new Set("com em con en para que sem sin por".split(" "));

export const romanceWords: ReadonlySet<string> = new Set(
  "de da do com em para uma um o os as e na no que seu sua con en la el los las una un y del su al por sem sin mais muy".split(
    " ",
  ),
);

export const englishWords: ReadonlySet<string> = new Set(
  "the and with in of for from a an to at is are this these that your our it on by sleeved sleeve soft printed women long fitted cropped lined basic".split(
    " ",
  ),
);
