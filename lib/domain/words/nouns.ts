import * as english from "./en-nouns";
import { countWord } from "./numbers";
import { portugueseNoun } from "./pt-nouns";
import { agree, type Said, said } from "./said";

/** "blazers", "trousers", "midi dresses"; "blazers", "calças", "vestidos midi". */
export function nounMany(value: string): Said {
  const { many, gender } = portugueseNoun(value);
  return said(english.plural(value), many, { gender, many: true });
}

/** "blazer", "trousers" (which English has no singular of), "midi dress"; "blazer", "calça", "vestido midi". */
export function nounOne(value: string): Said {
  const { one, gender } = portugueseNoun(value);
  return said(english.singular(value), one, { gender, many: false });
}

/** "a blazer", "trousers"; "um blazer", "uma calça". */
export function aNoun(value: string): Said {
  const one = nounOne(value);
  return said(english.oneOf(value), `${agree(one, "um", "uma", "", "")} ${one.pt}`, one.grammar);
}

/** After "not one", "the first": "dress", "pair of trousers"; "vestido", "calça". */
export function singleNoun(value: string): Said {
  const one = nounOne(value);
  const pair = english.withoutArticle(value) && english.isPlural(value);
  return said(pair ? `pair of ${english.lower(value)}` : one.en, one.pt, one.grammar);
}

/** "three blazers", "two pairs of trousers", "14 pieces of knitwear"; "três blazers", "duas calças". */
export function someNouns(n: number, value: string): Said {
  const { one, many, gender } = portugueseNoun(value);
  const count = countWord(n, gender);
  return said(english.someOf(n, count.en, value), `${count.pt} ${n === 1 ? one : many}`, { gender, many: n !== 1 });
}

/** The same with figures: "3 blazers", "3 blazers". */
export function figureNouns(n: number, value: string): Said {
  const { one, many, gender } = portugueseNoun(value);
  return said(english.someOf(n, String(n), value), `${n} ${n === 1 ? one : many}`, { gender, many: n !== 1 });
}

/** "one piece", "three pieces"; "uma peça", "três peças". */
export const pieces = (n: number): Said => someNouns(n, "piece");
