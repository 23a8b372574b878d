import type { Language } from "@/lib/contracts/profile";

/** What one profile says, statement by statement, as it came out of the engine. */
export type ProfileTexts = {
  customer: string;
  /** Which persona the customer was made from: known for the demo only, and for measuring only. */
  persona: string | null;
  /** Too little is known of the customer for the persona to show: no member of a group that should be found. */
  thin: boolean;
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

/** Prose; items of lists; and lines of data (a piece with its price, a day's views), which are alike by their nature. */
export type Kind = "sentences" | "items" | "lines";

const kinds: Record<Exclude<Part, "occasion name">, Kind> = {
  who: "sentences",
  style: "sentences",
  persona: "sentences",
  summary: "sentences",
  history: "sentences",
  tone: "items",
  visual: "items",
  campaign: "items",
  hook: "items",
  opportunity: "items",
  look: "lines",
  browsing: "lines",
};

/** Null for the names of occasions: headings from a list of a dozen. */
export const kindOf = (part: Part): Kind | null => (part === "occasion name" ? null : kinds[part]);

/** Every statement of a known kind, in order, with its part and `place`, the string or list of the profile it stands in. */
export function statementsOf({ statements }: ProfileTexts): (ProfileTexts["statements"][number] & {
  part: Part;
  kind: Kind;
  place: string;
})[] {
  return statements.flatMap((statement) => {
    const part = partOf(statement.key);
    const kind = part && kindOf(part);
    // Each occasion has a persona and a look of its own.
    const place = statement.key.startsWith("occasion.") ? `${part} ${statement.key.split(".")[1]}` : `${part}`;
    return part && kind ? [{ ...statement, part, kind, place }] : [];
  });
}
