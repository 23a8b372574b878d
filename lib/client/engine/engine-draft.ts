import type { ChangeEngine, EngineSettings, Protocol } from "@/lib/contracts/engine";
import type { Language } from "@/lib/contracts/profile";

/** The settings as they are typed: every field is text. */
export type EngineDraft = {
  baseUrl: string;
  model: string;
  protocol: Protocol;
  /** A new key; empty: the one that is set stays. */
  apiKey: string;
  /** The key that is set goes when the rest is saved. */
  removesKey: boolean;
  hosts: string;
  language: Language | "";
  tone: string;
  words: string;
  claims: string;
  currency: string;
  inputPrice: string;
  outputPrice: string;
  budget: string;
};

/** As money is written: whole or with two decimals at least, and as many as there are. */
function numberText(value: number | null | undefined): string {
  if (value === null || value === undefined) return "";
  const decimals = { minimumFractionDigits: Number.isInteger(value) ? 0 : 2, maximumFractionDigits: 20 };
  return new Intl.NumberFormat("en", { useGrouping: false, ...decimals }).format(value);
}

export function draftOf(settings: EngineSettings): EngineDraft {
  const { voice, prices } = settings;
  return {
    baseUrl: settings.base_url ?? "",
    model: settings.model ?? "",
    protocol: settings.protocol,
    apiKey: "",
    removesKey: false,
    hosts: settings.allowed_hosts.join("\n"),
    language: settings.language ?? "",
    tone: voice.tone,
    words: voice.banned_words.join("\n"),
    claims: voice.banned_claims.join("\n"),
    currency: settings.currency,
    inputPrice: numberText(prices?.input),
    outputPrice: numberText(prices?.output),
    budget: numberText(settings.daily_budget),
  };
}

/** What stands on the lines of a field. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** A decimal number as it is typed, null for nothing; NaN for what could be read in two ways, such as 1,500. */
export function numberOf(text: string): number | null {
  const typed = text.replace(/\s/g, "");
  if (typed === "") return null;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : Number.NaN;
}

/** An address as the server keeps it, as far as it is one. */
function addressOf(text: string): string | null {
  const typed = text.trim();
  if (typed === "") return null;
  return (URL.canParse(typed) ? new URL(typed).href : typed).replace(/\/+$/, "");
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether the draft names another address than the settings. */
const movesAddress = (draft: EngineDraft, settings: EngineSettings) => addressOf(draft.baseUrl) !== settings.base_url;

/** Whether saving the draft takes the connection away. */
export const removesConnection = (draft: EngineDraft, settings: EngineSettings) =>
  settings.model !== null && draft.model.trim() === "";

/** What saving the draft does to the key that is set: clear it for another address, say; `none`: there is none. */
export function keyFate(draft: EngineDraft, settings: EngineSettings) {
  if (settings.key_set_at === null) return "none";
  if (draft.apiKey.trim() !== "") return "replaced";
  if (removesConnection(draft, settings)) return "gone";
  if (movesAddress(draft, settings)) return "cleared";
  return draft.removesKey ? "removed" : "kept";
}

function connectionChange(draft: EngineDraft, settings: EngineSettings): ChangeEngine {
  const key = draft.apiKey.trim();
  const moves = movesAddress(draft, settings);
  const model = draft.model.trim() || null;
  return {
    // Without a model no address stays: an empty one need not be told.
    ...(moves && (model !== null || draft.baseUrl.trim() !== "") && { base_url: addressOf(draft.baseUrl) }),
    ...(model !== settings.model && { model }),
    ...(draft.protocol !== settings.protocol && { protocol: draft.protocol }),
    ...(key !== "" && { api_key: key }),
    ...(key === "" && draft.removesKey && { api_key: null }),
  };
}

/** What the draft changes of the settings, for the server. NaN stands for what is no number, which the contract refuses. */
export function changeOf(draft: EngineDraft, settings: EngineSettings): ChangeEngine {
  const hosts = linesOf(draft.hosts);
  const language = draft.language || null;
  const voice = {
    tone: draft.tone.trim(),
    banned_words: linesOf(draft.words),
    banned_claims: linesOf(draft.claims),
  };
  const currency = draft.currency.trim().toUpperCase();
  const [input, output] = [numberOf(draft.inputPrice), numberOf(draft.outputPrice)];
  const prices =
    input === null && output === null ? null : { input: input ?? Number.NaN, output: output ?? Number.NaN };
  const budget = numberOf(draft.budget);
  return {
    ...connectionChange(draft, settings),
    ...(!same(hosts, settings.allowed_hosts) && { allowed_hosts: hosts }),
    ...(language !== settings.language && { language }),
    ...(!same(voice, settings.voice) && { voice }),
    ...(currency !== settings.currency && { currency }),
    ...((prices?.input !== settings.prices?.input || prices?.output !== settings.prices?.output) && { prices }),
    ...(budget !== settings.daily_budget && { daily_budget: budget }),
  };
}

/**
 * A draft that was begun on `was`, on `is` instead: what was typed since stays, the rest is what is there now. A key that was
 * typed for one address does not follow to another.
 */
export function rebased(draft: EngineDraft, was: EngineDraft, is: EngineDraft): EngineDraft {
  const typed = Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => value !== was[name as keyof EngineDraft]),
  );
  const moved = was.baseUrl !== is.baseUrl && !("baseUrl" in typed);
  return { ...is, ...typed, ...(moved && { apiKey: "" }) };
}
