import "server-only";

/** How long a model may be silent, in milliseconds. */
export const patience = {
  /** Until the first word: some models think for long. */
  first: 120_000,
  /** Between two words. */
  between: 45_000,
  /** Of an answer that is read as a whole. */
  whole: 300_000,
};
