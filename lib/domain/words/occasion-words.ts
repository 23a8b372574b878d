import { lower } from "./en-nouns";

type Words = { name: string; phrase: string; company?: string };

const words: Record<string, Words> = {
  work: { name: "Work", phrase: "the working week", company: "Team wear" },
  evening: { name: "Dinners and evenings out", phrase: "evenings out", company: "Evening service" },
  party: { name: "Parties", phrase: "parties", company: "Company parties" },
  wedding: { name: "Weddings", phrase: "weddings" },
  "formal-event": { name: "Formal events", phrase: "formal events", company: "Events and receptions" },
  everyday: { name: "Every day", phrase: "ordinary days", company: "Staff basics" },
  weekend: { name: "Weekends", phrase: "weekends", company: "Off-site days" },
  travel: { name: "Travel", phrase: "travelling", company: "Staff on the road" },
  sport: { name: "Training", phrase: "training" },
  beach: { name: "Beach and pool", phrase: "the beach" },
  home: { name: "At home", phrase: "staying in" },
  gift: { name: "Gifts", phrase: "giving", company: "Gifts to clients" },
};

/** The occasion as a heading: "Dinners and evenings out"; for a company what its people wear it for. */
export function occasionName(value: string, company: boolean): string {
  const known = words[value];
  if (!known)
    return lower(value)
      .replaceAll("-", " ")
      .replace(/^./, (c) => c.toUpperCase());
  return company ? (known.company ?? known.name) : known.name;
}

/** The occasion after "for": "the working week", "evenings out". */
export const occasionPhrase = (value: string): string => words[value]?.phrase ?? lower(value).replaceAll("-", " ");
