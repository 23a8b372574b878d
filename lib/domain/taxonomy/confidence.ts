/**
 * How sure a reading from words is: the share of products for which it is right. Measured with the columns hidden, by the
 * slot their own category says, on one retailer's products (17,000, described in English), in halves by name that agree
 * within three points except where they are few, and rounded down since other retailers write less regularly. Types
 * share the levels of their slots; they are the very type of the retailer's shelf for 83 in 100, as one is often finer.
 */
export const sureness = {
  /** By the noun the description opens with, or the name leads with in Portuguese and Spanish: right for 98 in 100. */
  opening: 0.95,
  /** By the name: right for 98 in 100 garments there, and 92 in 100 products of a general store. */
  name: 0.9,
  /** By the first noun anywhere in the text: 18 products only, 9 in 10 right, and 8 in 10 at the general store. */
  anywhere: 0.7,
  /** Corrected by a second word (swim, night, a set's contents, a refinement): right for 96 in 100. */
  corrected: 0.9,
  /** No word is known, so it is taken for no fashion: a guess. */
  unnamed: 0.5,
  /** Colour of the piece by the phrases of its text: 98 in 100 against labels by hand, 147 products. */
  color: 0.95,
} as const;
