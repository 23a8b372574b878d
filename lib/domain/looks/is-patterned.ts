/** Does the pattern show? A weave or a wash does not. */
export const isPatterned = (pattern: string | null): boolean =>
  pattern !== null && !["solid", "plain", "melange", "texture", "denim"].includes(pattern);
