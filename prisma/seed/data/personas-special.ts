import type { Persona } from "./persona";

const everyday = {
  gender: "f",
  palettes: ["navy white", "camel ecru", "black grey", "olive sand"],
  types: { shirts: 2, knits: 2, "slim-trousers": 2, jeans: 2, loafers: 1, "midi-dresses": 1.5, blouses: 1, flats: 1 },
  materials: ["cotton", "merino", "linen"],
  patterns: ["stripe", ""],
  price: [0.8, 1.1],
  occasions: ["weekend", "work"],
  lines: [2, 4],
  visits: [0.5, 1.3],
  online: 0.5,
  returns: 0.07,
} as const;

export const children: readonly Persona[] = [
  {
    ...everyday,
    key: "family",
    customers: 8,
    rhythms: [{ kind: "gap", days: 48 }],
    types: { ...everyday.types, "girls-dresses": 3, "girls-knits": 2, "boys-shirts": 3, "boys-trousers": 2 },
    occasions: ["weekend"],
  },
];

export const gifts: readonly Persona[] = [
  {
    ...everyday,
    key: "gift-giver",
    customers: 12,
    rhythms: [{ kind: "gap", days: 70 }],
    gifts: {
      months: [5, 11, 12],
      types: {
        "men-knits": 3,
        ties: 2,
        "men-shirts": 2,
        "silk-squares": 2,
        scarves: 2,
        "girls-dresses": 1,
        "boys-shirts": 1,
        candles: 2,
        throws: 1,
      },
      orders: 1.5,
    },
  },
];

/** Of whom little or nothing is known. */
export const thin: readonly Persona[] = [
  {
    ...everyday,
    key: "one-order",
    customers: 8,
    rhythms: [{ kind: "gap", days: 400 }],
    lines: [1, 2],
    visits: [0, 0.2],
    kind: "one-order",
  },
  {
    ...everyday,
    key: "views-only",
    customers: 6,
    rhythms: [{ kind: "gap", days: 400 }],
    visits: [0.9, 1.6],
    kind: "views",
  },
  { ...everyday, key: "silent", customers: 4, rhythms: [{ kind: "gap", days: 400 }], visits: [0, 0], kind: "nothing" },
];

const house = {
  gender: "f",
  materials: [""],
  patterns: [""],
  price: [1, 1],
  visits: [0.1, 0.4],
  online: 0.6,
  returns: 0,
  kind: "company",
} as const;

/** Firms that dress a team or send presents; each order is a few pieces in many sizes. */
export const companies: readonly Persona[] = [
  {
    ...house,
    key: "company-uniform",
    customers: 5,
    palettes: ["white black", "navy white", "black ivory"],
    types: { "men-shirts": 3, shirts: 3, "men-trousers": 2, "slim-trousers": 2, "men-blazers": 1, blazers: 1 },
    occasions: ["work"],
    rhythms: [
      { kind: "gap", days: 61 },
      { kind: "gap", days: 91 },
    ],
    lines: [2, 3],
  },
  {
    ...house,
    key: "company-gifts",
    customers: 2,
    palettes: ["cobalt bottle green", "oxblood camel"],
    types: { "silk-squares": 4, ties: 3, scarves: 3, candles: 3 },
    occasions: [],
    rhythms: [{ kind: "months", months: { 6: 1, 11: 1, 12: 1 } }],
    lines: [2, 3],
  },
];
