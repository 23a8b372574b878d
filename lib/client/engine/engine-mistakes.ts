import type { EngineDraft } from "./engine-draft";
import { linesOf, numberOf } from "./engine-draft";

/** What is wrong, by the field of the draft that it stands beside. */
export type EngineMistakes = Partial<Record<keyof EngineDraft, string>>;

type Wrong = { pointer: string; message: string };

const FIELDS: { pointer: string; field: keyof EngineDraft; subject: string }[] = [
  { pointer: "/base_url", field: "baseUrl", subject: "This" },
  { pointer: "/model", field: "model", subject: "The model" },
  { pointer: "/api_key", field: "apiKey", subject: "The key" },
  { pointer: "/allowed_hosts", field: "hosts", subject: "The allowed hosts" },
  { pointer: "/voice/tone", field: "tone", subject: "The tone" },
  { pointer: "/voice/banned_words", field: "words", subject: "The words" },
  { pointer: "/voice/banned_claims", field: "claims", subject: "The claims" },
  { pointer: "/currency", field: "currency", subject: "The currency" },
  { pointer: "/prices/input", field: "inputPrice", subject: "The price" },
  { pointer: "/prices/output", field: "outputPrice", subject: "The price" },
  { pointer: "/daily_budget", field: "budget", subject: "The budget" },
];

/** The issues of a contract as the server would tell them. */
export const wrongOf = (issues: { path: PropertyKey[]; message: string }[]): Wrong[] =>
  issues.map(({ path, message }) => ({ pointer: path.map((part) => `/${String(part)}`).join(""), message }));

/** The words beside each field; a bad line is quoted, for there may be many. */
export function mistakesOf(wrong: readonly Wrong[], draft: EngineDraft): EngineMistakes {
  const mistakes: EngineMistakes = {};
  for (const { pointer, message } of wrong) {
    const found = FIELDS.find((entry) => pointer === entry.pointer || pointer.startsWith(`${entry.pointer}/`));
    if (!found || mistakes[found.field]) continue;
    const line = linesOf(String(draft[found.field]))[Number(pointer.slice(found.pointer.length + 1) || Number.NaN)];
    mistakes[found.field] = `${line === undefined ? found.subject : `“${line}”`} ${message}.`;
  }
  return { ...mistakes, ...halfPrices(draft), ...oddNumbers(draft) };
}

/** Of two prices one alone says nothing. */
function halfPrices({ inputPrice, outputPrice }: EngineDraft): EngineMistakes {
  if ((inputPrice.trim() === "") === (outputPrice.trim() === "")) return {};
  const missing = "Give both prices, or neither.";
  return inputPrice.trim() === "" ? { inputPrice: missing } : { outputPrice: missing };
}

function oddNumbers(draft: EngineDraft): EngineMistakes {
  const fields = ["inputPrice", "outputPrice", "budget"] as const;
  const odd = fields.filter((field) => Number.isNaN(numberOf(draft[field])));
  return Object.fromEntries(odd.map((field) => [field, "Write a number with a point, such as 0.25 or 1500."]));
}
