import { isSentence, longestText } from "@/lib/domain/check/fit-text";
import { fold } from "@/lib/domain/check/sensitive-words";

const rules: readonly [RegExp, string][] = [
  [/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u, "a control or invisible character"],
  [/[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u20e3]/u, "an emoji"],
  [/(?=\p{L})\P{Script=Latin}/u, "a letter of another script"],
  [/[{}[\]<>\\|`~^_=#@*]/u, "markup or code"],
  [/[^\p{L}\p{M}\d\s.,;:!?'’‘“”"«»()%$€£¥&/+º°ª–—‑-]/u, "a character that no text of ours has"],
  [/[/](?!\d)|(?<!\d)[/]/u, "a slash"],
  [/[!?]/u, "an exclamation or a question mark"],
  [/^\s*(?:[-–—•]|\d+[.)]\s)/u, "a mark of a list"],
  [/[:;]-?[()]/u, "a face"],
  [/\p{M}/u, "a mark that no letter of ours has"],
];

/** A name of a site, however it is spelt: "evil . example", "deals dot com", "ofertas punto com", "hxxp". */
const address =
  /\b(?:dot|punto|slash|hxxps?|https?|www)\b|\p{L}\s?[.[(]\s?(?:com|net|org|io|shop|store|example|app|info|biz|dev|br|pt|es|co|me|ly|ru|cn)\b|\p{L}\.\p{Ll}|\p{L} \. ?\p{L}/iu;

/**
 * What is wrong with the outward form of a text that a model wrote: characters, markup, addresses, length, and more
 * sentences than its key may have (one, or two where sentences run on). Null when nothing is.
 */
export function findShapeFault(key: string, text: string): string | null {
  if (text.normalize("NFC").length > longestText(key)) return "longer than its key may be";
  const composed = text.normalize("NFC");
  for (const [pattern, what] of rules) {
    const found = pattern.exec(composed);
    if (found) return `“${found[0]}”: ${what}`;
  }
  if (address.test(fold(text))) return "an address or its disguise";
  const most = isSentence(key) ? 2 : 1;
  if (sentencesOf(text) > most) return `more than ${most === 1 ? "one sentence" : "two sentences"}`;
  return null;
}

const sentencesOf = (text: string): number =>
  text
    .replace(/“[^”]*”/g, "“”")
    .split(/[.!?…]+(?=\s+\S)/u)
    .filter((part) => /\p{L}/u.test(part)).length;
