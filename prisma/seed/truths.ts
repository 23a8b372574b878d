import type { Day } from "@/lib/contracts/day";
import type { DemoCustomer } from "./customers";
import { type Drift, drifts } from "./data/drifts";
import { types } from "./data/types";

/** What is true of a demo customer by construction. For tests only: no table of the product ever holds it. */
export type Truth = {
  customerId: string;
  name: string;
  persona: string;
  department: "Women" | "Men";
  /** Favourite colours, strongest first, as the colour column spells them. */
  colors: string[];
  /** Category paths of the favourite types, strongest first. */
  categories: string[];
  materials: string[];
  patterns: string[];
  /** 1 (lounge) to 5 (black tie), the mean over the types. */
  formality: number;
  occasions: string[];
  drift: {
    key: string;
    day: Day;
    attributes: string[];
    categories: string[];
    colors: string[];
    bought: boolean;
    rival: string | null;
  } | null;
  gifts: { months: number[]; categories: string[] } | null;
  reducedOnly: boolean;
  refused: boolean;
  company: boolean;
  /** How much there is to go by. */
  data: "full" | "one order" | "views" | "nothing";
};

const categoriesOf = (weights: Readonly<Record<string, number>>): string[] => [
  ...new Set(
    Object.entries(weights)
      .sort(([, a], [, b]) => b - a)
      .map(([type]) => types.get(type)!.category),
  ),
];

export function truthOf(customer: DemoCustomer): Truth {
  const { persona, role, taste, changed } = customer;
  const weights = Object.entries(taste.types);
  const total = weights.reduce((sum, [, w]) => sum + w, 0);
  const drift: Drift | null = role?.drift ? drifts[role.drift] : null;
  const gifts = role?.decemberGifts ? { months: [12], types: role.decemberGifts } : persona.gifts;
  return {
    customerId: customer.id,
    name: customer.name,
    persona: persona.key,
    department: persona.gender === "f" ? "Women" : "Men",
    colors: [...taste.colors],
    categories: categoriesOf(taste.types),
    materials: [...taste.materials],
    patterns: taste.patterns.filter((pattern) => pattern !== ""),
    formality: weights.reduce((sum, [type, w]) => sum + (w / total) * types.get(type)!.formality, 0),
    occasions: [...persona.occasions],
    drift:
      drift && changed
        ? {
            key: role!.drift!,
            day: customer.changedOn,
            attributes: [...drift.attributes],
            categories: categoriesOf(changed.types),
            colors: [...changed.colors],
            bought: !role!.looksOnly,
            rival: drift.rival ?? null,
          }
        : null,
    gifts: gifts ? { months: [...gifts.months], categories: categoriesOf(gifts.types) } : null,
    reducedOnly: persona.reducedOnly ?? false,
    refused: role?.refused ?? false,
    company: persona.kind === "company",
    data:
      persona.kind === "one-order"
        ? "one order"
        : persona.kind === "views"
          ? "views"
          : persona.kind === "nothing"
            ? "nothing"
            : "full",
  };
}
