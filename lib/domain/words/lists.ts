import { Said } from "./said";

const lists = {
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  pt: new Intl.ListFormat("pt-BR", { type: "conjunction" }),
};
const choices = {
  en: new Intl.ListFormat("en-GB", { type: "disjunction" }),
  pt: new Intl.ListFormat("pt-BR", { type: "disjunction" }),
};

/** "a, b and c", "a, b e c". */
export const listText = (items: readonly Said[]): Said => format(lists, items);
/** "a, b or c", "a, b ou c". */
export const choiceText = (items: readonly Said[]): Said => format(choices, items);

function format(by: typeof lists, items: readonly Said[]): Said {
  const gender = items.length > 0 && items.every(({ grammar }) => grammar.gender === "f") ? "f" : "m";
  return new Said(by.en.format(items.map((item) => item.en)), by.pt.format(items.map((item) => item.pt)), {
    gender,
    many: items.length > 1 || (items[0]?.grammar.many ?? false),
  });
}
