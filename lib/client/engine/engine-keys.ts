/** Cache keys of what the language model took. */
export const engineKeys = {
  all: ["engine"] as const,
  spending: (days: number) => [...engineKeys.all, "spending", days] as const,
};

/** How many days back the page tells, today included. */
export const SPENDING_DAYS = 30;
