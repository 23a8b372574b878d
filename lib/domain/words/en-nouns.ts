/**
 * English for the values of tags: retailers write "Midi Dresses", "Blazer", "TROUSERS"; a sentence needs "a midi dress",
 * "three blazers", "trousers". Unknown words are treated by the regular rules.
 */
const pairs = new Set([
  "trousers",
  "jeans",
  "shorts",
  "leggings",
  "tights",
  "pants",
  "chinos",
  "joggers",
  "sunglasses",
  "glasses",
  "eyeglasses",
  "goggles",
  "pyjamas",
  "culottes",
  "dungarees",
  "overalls",
  "briefs",
  "sweatpants",
  "slacks",
  "boxers",
  "trunks",
]);
const inPairs = new Set([
  "shoes",
  "pumps",
  "loafers",
  "sandals",
  "boots",
  "sneakers",
  "trainers",
  "heels",
  "flats",
  "mules",
  "gloves",
  "socks",
  "earrings",
  "slippers",
  "ballerinas",
  "brogues",
  "oxfords",
  "derbies",
  "espadrilles",
  "flip-flops",
  "slingbacks",
  "ankle boots",
]);
const mass = new Set([
  "knitwear",
  "outerwear",
  "footwear",
  "swimwear",
  "underwear",
  "jewellery",
  "jewelry",
  "tailoring",
  "denim",
  "hosiery",
  "nightwear",
  "sportswear",
  "activewear",
  "loungewear",
  "menswear",
  "womenswear",
  "kidswear",
  "beauty",
  "clothing",
  "eyewear",
  "headwear",
  "suiting",
  "leather",
]);
const irregular: Record<string, string> = { scarf: "scarves", knife: "knives", body: "bodies", "t-shirt": "T-shirts" };
const singularOf: Record<string, string> = Object.fromEntries(
  Object.entries(irregular).map(([one, many]) => [many.toLowerCase(), one]),
);
const kept: Record<string, string> = { "t-shirt": "T-shirt", "t-shirts": "T-shirts", "a-line": "A-line" };

/** "Midi Dresses" -> "midi dresses"; words that live in capitals keep them. */
export function lower(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replaceAll("_", " ")
    .split(/\s+/)
    .map((word) => kept[word] ?? word)
    .join(" ");
}

/** The plural, or the word itself when it is one already or has none. */
export function plural(value: string): string {
  const noun = lower(value);
  return onLastWord(noun, (word) => {
    const low = word.toLowerCase();
    if (mass.has(low) || pairs.has(low) || inPairs.has(low) || singularOf[low]) return word;
    if (irregular[low]) return irregular[low];
    if (/(?:[^s]s)$/.test(low)) return /us$/.test(low) ? `${word}es` : word;
    if (/(?:ss|x|z|ch|sh)$/.test(low)) return `${word}es`;
    if (/[^aeiou]y$/.test(low)) return `${word.slice(0, -1)}ies`;
    return `${word}s`;
  });
}

/** The singular of a plural that has one; "trousers", "pumps", "knitwear" stay. */
export function singular(value: string): string {
  const noun = lower(value);
  return onLastWord(noun, (word) => {
    const low = word.toLowerCase();
    if (mass.has(low) || pairs.has(low) || inPairs.has(low)) return word;
    if (singularOf[low]) return kept[singularOf[low]] ?? singularOf[low];
    if (/ies$/.test(low) && low.length > 5) return `${word.slice(0, -3)}y`;
    if (/(?:sses|xes|ches|shes)$/.test(low)) return word.slice(0, -2);
    if (/[^su]s$/.test(low)) return word.slice(0, -1);
    return word;
  });
}

/** "dress (dresses)", "sandals": a garment by both its numbers, for facts that sentences in either rest on. */
export function bothNumbers(value: string): string {
  const [one, many] = [singular(value), plural(value)];
  return one === many ? one : `${one} (${many})`;
}

/** Does it go without an article: "trousers", "knitwear"? */
export function withoutArticle(value: string): boolean {
  const last = lower(value).split(" ").at(-1)!.toLowerCase();
  return mass.has(last) || pairs.has(last) || inPairs.has(last);
}

/** Does its verb stand in the plural: blazers and trousers do, knitwear does not. */
export function isPlural(word: string): boolean {
  const last = lower(word).split(" ").at(-1)!.toLowerCase();
  return !mass.has(last) && /s$/.test(last) && !/ss$/.test(last);
}

/** "a blazer", "an umbrella", "trousers". */
export function oneOf(value: string): string {
  const noun = singular(value);
  const many = plural(noun);
  if (withoutArticle(many)) return many;
  return withoutArticle(noun) ? noun : `${/^[aeiou]/i.test(noun) && !/^uni/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** "three blazers", "one blazer", "two pairs of trousers", "four pieces of knitwear". */
export function someOf(n: number, word: string, value: string): string {
  const noun = lower(value);
  const last = noun.split(" ").at(-1)!.toLowerCase();
  if (pairs.has(last) || inPairs.has(last)) return `${word} ${n === 1 ? "pair" : "pairs"} of ${noun}`;
  if (mass.has(last)) return `${word} ${n === 1 ? "piece" : "pieces"} of ${noun}`;
  return `${word} ${n === 1 ? singular(value) : plural(value)}`;
}

function onLastWord(noun: string, change: (word: string) => string): string {
  const words = noun.split(" ");
  words.push(change(words.pop()!));
  return words.join(" ");
}
