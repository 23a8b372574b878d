const letters = ["xxxs", "xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "xxxxl"];
const synonyms: Record<string, string> = { p: "s", g: "l", gg: "xl", pp: "xs", u: "", "2xl": "xxl", "3xl": "xxxl" };

/**
 * How many steps two sizes of the same kind are apart (M to XL is 2, 38 to 42 is 2); null when they cannot be compared.
 * Portuguese letters (PP, P, M, G, GG) count as theirs.
 */
export function sizeDistance(a: string, b: string): number | null {
  const [x, y] = [a, b].map((size) => {
    const text = size.trim().toLowerCase();
    return synonyms[text] ?? text;
  }) as [string, string];
  const [i, j] = [letters.indexOf(x), letters.indexOf(y)];
  if (i >= 0 && j >= 0) return Math.abs(i - j);
  if (/^\d+([.,]\d+)?$/.test(x) && /^\d+([.,]\d+)?$/.test(y))
    return Math.abs(Number(x.replace(",", ".")) - Number(y.replace(",", "."))) / 2;
  return null;
}
