const marks = () => [...document.querySelectorAll<HTMLElement>("[data-claim]")];

/** Keys of the other claims on the page, nearest first: those after the claim, then those before it. */
export function claimsAround(key: string): string[] {
  const keys = marks().map((mark) => mark.dataset.claim ?? "");
  const at = keys.indexOf(key);
  return at === -1 ? keys : [...keys.slice(at + 1), ...keys.slice(0, at).reverse()];
}

/** The mark of the first of these claims that is on the page. */
export function claimMark(keys: readonly string[]): HTMLElement | null {
  const byKey = new Map(marks().map((mark) => [mark.dataset.claim, mark]));
  for (const key of keys) {
    const mark = byKey.get(key);
    if (mark) return mark;
  }
  return null;
}
