import type { Language } from "@/lib/contracts/profile";

/** What one profile says, statement by statement, as it came out of the engine. */
export type ProfileTexts = {
  customer: string;
  /** Which persona the customer was made from: known for the demo only, and for measuring only. */
  persona: string | null;
  language: Language;
  statements: { key: string; text: string; evidence: string[] }[];
  /** Names that stand in the texts and say nothing of how they are written: customer, city, store, pieces on record. */
  names: string[];
};

/** Where a statement stands, for the figures by section. */
export type Part =
  | "who"
  | "style"
  | "occasion name"
  | "persona"
  | "look"
  | "tone"
  | "visual"
  | "campaign"
  | "hook"
  | "browsing"
  | "summary"
  | "history"
  | "opportunity";

const brief: Record<string, Part> = { tone: "tone", visual: "visual", campaign: "campaign" };
const occasion: Record<string, Part> = { name: "occasion name", persona: "persona", look: "look" };
const moment: Record<string, Part> = {
  browsing: "browsing",
  summary: "summary",
  history: "history",
  opportunity: "opportunity",
};

/** The part of the profile that a claim key belongs to; null for a key of none. */
export function partOf(key: string): Part | null {
  const [section, second = "", third = ""] = key.split(".");
  switch (section) {
    case "who":
    case "style":
    case "hook":
      return section;
    case "brief":
      return brief[second] ?? null;
    case "occasion":
      return occasion[third] ?? null;
    case "moment":
      return moment[second] ?? null;
    default:
      return null;
  }
}

const sentences: readonly Part[] = ["who", "style", "persona", "summary", "history"];

/** Whether the part is prose, read as sentences; else it is a list of items. */
export const isProse = (part: Part): boolean => sentences.includes(part);
